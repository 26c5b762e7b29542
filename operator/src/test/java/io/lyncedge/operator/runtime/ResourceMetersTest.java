package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.api.v1alpha1.LyncEdgeProxyStatus;
import io.lyncedge.operator.fixture.Documents;
import io.lyncedge.operator.fixture.Resources;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the management port says of all resources together. */
final class ResourceMetersTest {
    private static final String STATUS = """
            {observedGeneration: %d, configHash: abc, conditions: [
            {type: Accepted, status: "True", reason: Accepted},
            {type: Programmed, status: "%s", reason: %s}]}
            """;

    @AutoClose
    private final OperatorMetrics metrics = new OperatorMetrics();

    private final List<LyncEdgeProxy> resources = new ArrayList<>();
    private final ResourceMeters meters = new ResourceMeters(metrics.registry(), resources::stream);

    @Test
    void shouldCountConditionsByWordsWhenScraped() {
        // Given
        resources.addAll(List.of(
                resource(2, STATUS.formatted(2, "True", "Programmed")),
                resource(2, STATUS.formatted(2, "False", "ReplicaOutdated")),
                resource(2, STATUS.formatted(2, "False", "ReplicaOutdated"))));

        // Then
        assertThat(metrics.page(meters))
                .contains("lyncedge_operator_resources 3.0")
                .contains(line("ReplicaOutdated", "False") + " 2.0", line("Programmed", "True") + " 1.0");
        resources.removeLast();
        resources.removeLast();
        assertThat(metrics.page(meters)).doesNotContain("ReplicaOutdated");
    }

    @Test
    void shouldCountAsBehindWhatWasNotTakenOverWhenScraped() {
        // Given: one that is settled, one whose newest spec nobody has seen, one without a status
        resources.addAll(List.of(
                resource(2, STATUS.formatted(2, "True", "Programmed")),
                resource(3, STATUS.formatted(2, "True", "Programmed"))));
        LyncEdgeProxy unseen = Resources.plain();
        resources.add(unseen);

        // Then
        assertThat(metrics.page(meters)).contains("lyncedge_operator_resources_behind 2.0");
    }

    private static String line(String reason, String status) {
        return "lyncedge_operator_conditions{reason=\"" + reason + "\",status=\"" + status + "\",type=\"Programmed\"}";
    }

    private static LyncEdgeProxy resource(long generation, String status) {
        LyncEdgeProxy resource = Resources.plain();
        resource.getMetadata().setGeneration(generation);
        resource.setStatus(Documents.read(status, LyncEdgeProxyStatus.class));
        return resource;
    }
}
