package io.lyncedge.operator.policy;

import io.lyncedge.operator.policy.Pod.Namespace;
import java.util.List;
import java.util.Map;

/** What a resource may say of who reads metrics. */
enum Monitoring {
    NOBODY(""),
    BOTH(
            "monitoring: {namespaceSelector: {matchLabels: {team: watchers}}, podSelector: {matchLabels: {app: prometheus}}}"),
    NAMESPACE("monitoring: {namespaceSelector: {matchLabels: {team: watchers}}}"),
    PODS("monitoring: {podSelector: {matchLabels: {app: prometheus}}}"),
    ANY_NAMESPACE("monitoring: {namespaceSelector: {}, podSelector: {matchLabels: {app: prometheus}}}"),
    EXPRESSIONS("monitoring: {namespaceSelector: {matchExpressions: [{key: team, operator: Exists}]},"
            + " podSelector: {matchExpressions: [{key: app, operator: In, values: [prometheus, grafana]}]}}");

    static final Namespace WATCHERS =
            new Namespace("watchers", Map.of("kubernetes.io/metadata.name", "watchers", "team", "watchers"));
    static final Namespace OTHER_TEAM =
            new Namespace("web", Map.of("kubernetes.io/metadata.name", "web", "team", "web"));

    private final String yaml;

    Monitoring(String yaml) {
        this.yaml = yaml;
    }

    /** As a field of {@code networkPolicy}; empty for nobody. */
    String yaml() {
        return yaml;
    }

    /** Whether this pod reads metrics of the proxies of a namespace. */
    boolean includes(Pod pod, String ownNamespace) {
        String team = pod.namespace().labels().getOrDefault("team", "");
        String app = pod.labels().getOrDefault("app", "");
        return switch (this) {
            case NOBODY -> false;
            case BOTH -> team.equals("watchers") && app.equals("prometheus");
            case NAMESPACE -> team.equals("watchers");
            case PODS -> pod.namespace().name().equals(ownNamespace) && app.equals("prometheus");
            case ANY_NAMESPACE -> app.equals("prometheus");
            case EXPRESSIONS ->
                !team.isEmpty() && List.of("prometheus", "grafana").contains(app);
        };
    }
}
