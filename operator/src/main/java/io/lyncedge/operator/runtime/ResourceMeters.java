package io.lyncedge.operator.runtime;

import io.fabric8.kubernetes.api.model.Condition;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.api.v1alpha1.LyncEdgeProxyStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in the statuses of all resources, counted. Labels are words of the table of conditions, never a resource. */
final class ResourceMeters {
    private final Supplier<Stream<LyncEdgeProxy>> resources;
    private final MultiGauge conditions;

    /**
     * Counts at each {@link #refresh}.
     *
     * @param registry for the gauges
     * @param resources all of them, as the process knows them now
     */
    ResourceMeters(MeterRegistry registry, Supplier<Stream<LyncEdgeProxy>> resources) {
        this.resources = resources;
        Gauge.builder("lyncedge.operator.resources", () -> resources.get().count())
                .description("Resources that are watched")
                .register(registry);
        Gauge.builder(
                        "lyncedge.operator.resources.behind",
                        () -> resources.get().filter(ResourceMeters::isBehind).count())
                .description("Resources whose bundle is of an older spec, or that have none")
                .register(registry);
        conditions = MultiGauge.builder("lyncedge.operator.conditions")
                .description("Resources by what their conditions say")
                .register(registry);
    }

    /** Counts again; what no resource says any more is left out. */
    void refresh() {
        Map<List<String>, Long> counted = resources
                .get()
                .flatMap(resource -> Stream.ofNullable(resource.getStatus()))
                .flatMap(status -> conditions(status).stream())
                .collect(Collectors.groupingBy(ResourceMeters::words, Collectors.counting()));
        conditions.register(
                counted.entrySet().stream()
                        .map(entry -> MultiGauge.Row.of(tags(entry.getKey()), entry.getValue()))
                        .toList(),
                true);
    }

    private static List<Condition> conditions(LyncEdgeProxyStatus status) {
        return Objects.requireNonNullElse(status.conditions(), List.of());
    }

    private static List<String> words(Condition condition) {
        return List.of(condition.getType(), condition.getStatus(), condition.getReason());
    }

    private static Tags tags(List<String> words) {
        return Tags.of("type", words.get(0), "status", words.get(1), "reason", words.get(2));
    }

    /** Not looked at yet, refused, or without a configuration. */
    private static boolean isBehind(LyncEdgeProxy resource) {
        return Optional.ofNullable(resource.getStatus())
                .filter(status -> Objects.equals(
                        status.observedGeneration(), resource.getMetadata().getGeneration()))
                .filter(status -> status.configHash() != null)
                .filter(status -> conditions(status).stream()
                        .anyMatch(condition -> condition.getType().equals("Accepted")
                                && condition.getStatus().equals("True")))
                .isEmpty();
    }
}
