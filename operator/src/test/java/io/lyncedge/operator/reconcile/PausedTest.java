package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.TestWorld;
import io.lyncedge.operator.fixture.api.RecordedRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The annotation {@code lyncedge.io/paused}: nothing is written but status and its Events, and all is made up for afterwards. */
final class PausedTest {
    private static final Map<String, String> PAUSED = Map.of("lyncedge.io/paused", "true");

    @AutoClose
    private final OperatorWorld world = new OperatorWorld();

    @Test
    void shouldWriteStatusAloneAndMakeUpForEverythingWhenItWasPaused() {
        // Given
        world.createReady(Resources.plain());
        List<String> all = names();
        String hash = hash();
        annotate(PAUSED);
        world.awaitCondition("contoso", "Ready", "False", "Paused");
        world.awaitCalm();
        int before = world.writes().size();

        // When
        world.owned("contoso").forEach(object -> world.admin().resource(object).delete());
        world.putTls(
                "contoso-public", TestWorld.certificate(Duration.ofDays(80), "webext.contoso.com", "meet.contoso.com"));
        world.names().put("fe01.corp.contoso.com", "10.20.0.55");
        long generation = edit(Resources.with(
                "",
                "- {fqdn: meet.contoso.com, service: Meet, pool: fe, http: Redirect}",
                "podTemplate: {priorityClassName: edge}"));
        world.awaitAsserted(() -> assertThat(world.condition("contoso", "Ready").getObservedGeneration())
                .isEqualTo(generation));
        world.restart();
        world.awaitCalm();

        // Then
        assertThat(world.owned("contoso")).isEmpty();
        assertThat(writesAfter(before)).isSubsetOf("lyncedgeproxies/status", "events");
        world.awaitCondition("contoso", "Ready", "False", "Paused");

        // When
        annotate(Map.of());

        // Then
        world.awaitCondition("contoso", "Ready", "True", "Ready");
        assertThat(names()).containsAll(all).contains("contoso-lyncedge-external-80");
        assertThat(hash()).isNotEqualTo(hash);
        assertThat(world.deploymentOf("contoso")
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getPriorityClassName())
                .isEqualTo("edge");
    }

    @Test
    void shouldMakeNothingWhenItIsPausedFromTheBeginning() {
        // Given
        LyncEdgeProxy paused = Resources.plain();
        paused.getMetadata().setAnnotations(PAUSED);

        // When
        world.admin().resource(paused).create();
        world.awaitCondition("contoso", "Ready", "False", "Paused");
        world.awaitCalm();

        // Then
        assertThat(writesAfter(0)).containsOnly("lyncedgeproxies/status", "events");
        assertThat(world.owned("contoso")).isEmpty();

        // When
        annotate(Map.of());

        // Then
        world.awaitCondition("contoso", "Ready", "True", "Ready");
    }

    /** Gives the resource another spec and says of which generation it is. */
    private long edit(LyncEdgeProxy other) {
        world.edit("contoso", resource -> {
            resource.setSpec(other.getSpec());
            return resource;
        });
        return world.admin()
                .resources(LyncEdgeProxy.class)
                .inNamespace(OperatorWorld.NAMESPACE)
                .withName("contoso")
                .require()
                .getMetadata()
                .getGeneration();
    }

    private List<String> writesAfter(int count) {
        return world.writes().stream()
                .skip(count)
                .map(RecordedRequest::resource)
                .toList();
    }

    private List<String> names() {
        return world.owned("contoso").stream()
                .map(HasMetadata::getMetadata)
                .map(metadata -> metadata.getName())
                .toList();
    }

    private String hash() {
        return world.status("contoso").orElseThrow().configHash();
    }

    private void annotate(Map<String, String> annotations) {
        world.edit("contoso", resource -> {
            resource.getMetadata().setAnnotations(annotations);
            return resource;
        });
    }
}
