package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.events.v1.Event;
import io.lyncedge.api.v1alpha1.LyncEdgeProxyStatus;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.TestWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of a certificate of 90 days as time goes by. */
final class ExpiryTest {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @AutoClose
    private final OperatorWorld world = new OperatorWorld();

    @BeforeEach
    void settle() {
        world.createReady(Resources.plain());
    }

    @Test
    void shouldWarnInTimeInOtherWordsAsTheEndComesNearAndNoMoreWhenTheCertificateIsRenewed() {
        // When, Then: nothing before the thirtieth day
        pass(Duration.ofDays(60).minus(A_SECOND));
        assertThat(warnings()).isEmpty();
        pass(A_SECOND);
        awaitWarning("expires within 30 days, on 2026-04-01T00:00:00Z: renew it");
        pass(Duration.ofDays(23).minus(A_SECOND));
        awaitWarning("expires within 30 days");
        pass(A_SECOND);
        awaitWarning("expires within 7 days");
        pass(Duration.ofDays(6));
        awaitWarning("expires within 1 day,");
        world.awaitCondition("contoso", "ResolvedRefs", "True", "ResolvedRefs");

        // When
        world.putTls("contoso-public", TestWorld.certificate(Duration.ofDays(179), "webext.contoso.com"));

        // Then: each step was told once, and the renewed one has its own thirty days
        world.awaitAsserted(() -> assertThat(warnings()).isEmpty());
        world.awaitAsserted(() -> assertThat(events()).hasSize(3));
        pass(Duration.ofDays(60));
        awaitWarning("expires within 30 days, on 2026-06-29T00:00:00Z");
        world.awaitCondition("contoso", "Ready", "True", "Ready");
    }

    @Test
    void shouldWriteNothingOnTheDaysBetween() {
        // Given
        pass(Duration.ofDays(61));
        awaitWarning("expires within 30 days");
        world.awaitCalm();
        int before = world.writes().size();

        // When
        for (int day = 0; day < 20; day++) {
            pass(Duration.ofDays(1));
        }

        // Then
        world.awaitCalm();
        assertThat(world.writes()).hasSize(before);
    }

    private void pass(Duration time) {
        world.clock().advance(time);
        world.force("contoso", 1);
    }

    private void awaitWarning(String words) {
        world.awaitAsserted(
                () -> assertThat(warnings()).singleElement().asString().contains(words));
    }

    private List<String> warnings() {
        return world.status("contoso").map(LyncEdgeProxyStatus::warnings).orElse(List.of());
    }

    private List<Event> events() {
        return world.admin().events().v1().events().inNamespace(OperatorWorld.NAMESPACE).list().getItems().stream()
                .filter(event -> event.getReason().equals("CertificateExpiring"))
                .toList();
    }
}
