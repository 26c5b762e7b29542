package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Service;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.TestWorld;
import io.lyncedge.operator.fixture.api.RecordedRequest;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What happens while a spec makes no sense, or writes are stopped. */
final class RefusedSpecTest {
    private static final LyncEdgeProxy REFUSED =
            Resources.withPublication("- {fqdn: fe01.corp.contoso.com, service: Meet, pool: fe}");

    @AutoClose
    private final OperatorWorld world = new OperatorWorld();

    @Test
    void shouldApplyNothingWhenTheFirstSpecIsRefused() {
        // When
        world.admin().resource(REFUSED).create();

        // Then
        world.awaitCondition("contoso", "Accepted", "False", "InvalidParameters");
        world.awaitCondition("contoso", "Ready", "False", "InvalidParameters");
        world.awaitCondition("contoso", "Stalled", "True", "InvalidParameters");
        world.awaitCalm();
        assertThat(world.writes())
                .extracting(RecordedRequest::resource)
                .containsOnly("lyncedgeproxies/status", "events");
    }

    @Test
    void shouldRepairDriftFromTheLastAcceptedSpecWhenTheNextIsRefused() {
        // Given
        world.createReady(Resources.plain());
        String hash = world.status("contoso").orElseThrow().configHash();
        world.edit("contoso", resource -> {
            resource.setSpec(REFUSED.getSpec());
            return resource;
        });
        world.awaitCondition("contoso", "Accepted", "False", "InvalidParameters");
        world.restart();

        // When
        world.admin()
                .services()
                .inNamespace(OperatorWorld.NAMESPACE)
                .withName("contoso-lyncedge")
                .delete();

        // Then
        world.awaitAsserted(() -> assertThat(service()).isNotNull());
        assertThat(world.status("contoso").orElseThrow().configHash()).isEqualTo(hash);
        assertThat(world.condition("contoso", "Programmed").getStatus()).isEqualTo("True");
    }

    @Test
    void shouldKeepTheLastBundleAndRepairDriftWhenAReferenceOutgrowsTheSecret() {
        // Given
        world.createReady(Resources.plain());
        String hash = world.status("contoso").orElseThrow().configHash();

        // When
        world.putAuthority("corp-ca", TestWorld.AUTHORITY.pem().repeat(2500));

        // Then
        world.awaitCondition("contoso", "Accepted", "False", "ConfigTooLarge");
        world.admin()
                .services()
                .inNamespace(OperatorWorld.NAMESPACE)
                .withName("contoso-lyncedge")
                .delete();
        world.awaitAsserted(() -> assertThat(service()).isNotNull());
        assertThat(world.status("contoso").orElseThrow().configHash()).isEqualTo(hash);
        assertThat(world.condition("contoso", "Programmed").getStatus()).isEqualTo("True");
    }

    @Test
    void shouldWriteNothingButTheStatusWhenPaused() {
        // Given
        world.createReady(Resources.plain());
        world.edit("contoso", resource -> {
            resource.getMetadata().setAnnotations(Map.of("lyncedge.io/paused", "true"));
            return resource;
        });
        world.awaitCondition("contoso", "Ready", "False", "Paused");
        String hash = wanted();

        // When
        world.admin()
                .services()
                .inNamespace(OperatorWorld.NAMESPACE)
                .withName("contoso-lyncedge")
                .delete();
        world.names().put("fe01.corp.contoso.com", "10.20.0.55");
        world.force("contoso", 2);

        // Then
        assertThat(service()).isNull();
        assertThat(wanted()).isEqualTo(hash);
        world.edit("contoso", resource -> {
            resource.getMetadata().setAnnotations(Map.of());
            return resource;
        });
        world.awaitCondition("contoso", "Ready", "True", "Ready");
        assertThat(service()).isNotNull();
    }

    private String wanted() {
        return world.pods().wanted(new ResourceID("contoso", OperatorWorld.NAMESPACE));
    }

    private Service service() {
        return world.admin()
                .services()
                .inNamespace(OperatorWorld.NAMESPACE)
                .withName("contoso-lyncedge")
                .get();
    }
}
