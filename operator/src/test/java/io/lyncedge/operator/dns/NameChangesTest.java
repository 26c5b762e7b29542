package io.lyncedge.operator.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.lyncedge.operator.fixture.VirtualTimer;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NameChangesTest {
    private static final ResourceID CONTOSO = new ResourceID("contoso", "lync-edge");
    private static final NameAnswer KNOWN = new NameAnswer.Found(List.of(InetAddress.getLoopbackAddress()));

    private final VirtualTimer timer = new VirtualTimer();
    private final List<ResourceID> events = new ArrayList<>();
    private final NameChanges changes = new NameChanges(timer, events::add);

    @Test
    void shouldMergeChangesOfTenSecondsWhenAddressesMove() {
        // When
        for (int i = 0; i < 20; i++) {
            changes.changed(CONTOSO, KNOWN);
            timer.advance(Duration.ofMillis(450));
        }
        int within = events.size();
        timer.advance(Duration.ofMinutes(1));

        // Then
        assertThat(within).isEqualTo(1);
        assertThat(events).hasSize(2);
    }

    @Test
    void shouldTellAtOnceWhenTheResourceWaitsForTheName() {
        // Given
        changes.changed(CONTOSO, KNOWN);
        timer.run();

        // When
        changes.changed(CONTOSO, new NameAnswer.Pending());
        changes.changed(CONTOSO, new NameAnswer.NotFound("no such name"));

        // Then
        assertThat(events).hasSize(3);
    }
}
