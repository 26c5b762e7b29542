package io.lyncedge.e2e;

import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The API server's own record of the story so far: the operator had every right that it needed, and needs each it has. */
final class RightsScene implements Scene {
    /** What every account may ask about itself. */
    private static final String OF_EVERYBODY = "authorization.k8s.io/";

    @Override
    public String title() {
        return "Rights of the operator, compared with the audit log of the API server";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        Rights rights = Rights.of(stage.cluster().auditLog());
        Set<String> granted = granted(stage.cluster());
        stage.transcript().check("requests that were refused", List.of(), rights.refused());
        Set<String> unused = new TreeSet<>(granted);
        unused.removeAll(rights.used());
        stage.transcript().check("of " + granted.size() + " rights were never used", Set.of(), unused);
        Set<String> beyond = new TreeSet<>(rights.used());
        beyond.removeAll(granted);
        beyond.removeIf(right -> right.contains(OF_EVERYBODY));
        stage.transcript().check("were used and come from elsewhere", Set.of(), beyond);
    }

    private static Set<String> granted(Cluster cluster) {
        Set<String> granted = new TreeSet<>();
        Stream.of(
                        rules(cluster, Proxies.NAMESPACE, "lyncedge-operator"),
                        rules(cluster, "lyncedge-system", "lyncedge-operator-leader"))
                .flatMap(List::stream)
                .forEach(rule -> rights(rule).forEach(granted::add));
        return granted;
    }

    private static List<PolicyRule> rules(Cluster cluster, String namespace, String name) {
        return cluster.client()
                .rbac()
                .roles()
                .inNamespace(namespace)
                .withName(name)
                .require()
                .getRules();
    }

    private static Stream<String> rights(PolicyRule rule) {
        return rule.getVerbs().stream()
                .flatMap(verb -> rule.getApiGroups().stream()
                        .flatMap(group ->
                                rule.getResources().stream().map(resource -> verb + " " + group + "/" + resource)));
    }
}
