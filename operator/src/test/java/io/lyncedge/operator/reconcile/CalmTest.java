package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.Resources;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What has settled causes no writes. */
final class CalmTest {
    private static final Map<String, LyncEdgeProxy> RESOURCES = Map.of(
            "plain",
            Resources.plain(),
            "automatic",
            Resources.withField("autoscaling: {minReplicas: 2, maxReplicas: 6, targetCPUUtilizationPercentage: 70}"),
            "redirecting",
            Resources.withPublication("- {fqdn: meet.contoso.com, service: Meet, pool: fe, http: Redirect}"),
            "internal",
            Resources.withField("service: {type: ClusterIP}"),
            "placed",
            Resources.withField("podTemplate: {resources: {requests: {cpu: '0.5', memory: 1024Mi}},"
                    + " tolerations: [{key: edge, operator: Exists}], labels: {team: edge}}"),
            "monitored",
            Resources.withField("networkPolicy: {allowedClientCIDRs: [198.51.100.0/24], monitoring:"
                    + " {podSelector: {matchLabels: {app: prometheus}}}}"));

    @AutoClose
    private final OperatorWorld world = new OperatorWorld();

    @Test
    void shouldWriteNothingWhenReconciledHundredsOfTimesAfterSettlingAndByAnotherProcess() {
        // Given
        List<String> names = List.copyOf(RESOURCES.keySet());
        RESOURCES.forEach((name, resource) -> {
            resource.getMetadata().setName(name);
            world.admin().resource(resource).create();
        });
        names.forEach(name -> world.awaitCondition(name, "Ready", "True", "Ready"));
        world.awaitCalm();
        int before = world.writes().size();

        // When
        world.force(names, 40);

        // Then
        assertThat(world.writes().stream().skip(before)).isEmpty();
        world.restart();
        world.force(names, 2);
        assertThat(world.writes().stream().skip(before)).isEmpty();
    }
}
