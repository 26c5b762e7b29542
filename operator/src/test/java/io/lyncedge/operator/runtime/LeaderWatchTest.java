package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.operator.fixture.VirtualTimer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class LeaderWatchTest {
    private final VirtualTimer timer = new VirtualTimer();
    private final Leadership leadership = new Leadership(timer, LeasePeriods.STANDARD);
    private final AtomicInteger exits = new AtomicInteger();
    private final LeaderWatch watch = new LeaderWatch(leadership, timer, exits::incrementAndGet);

    @Test
    void shouldWaitForeverWhenTheProcessNeverLed() {
        // When
        watch.start();
        timer.advance(Duration.ofHours(1));

        // Then
        assertThat(exits).hasValue(0);
    }

    @Test
    void shouldEndTheProcessOnceWhenRenewalsStayOut() {
        // Given
        watch.start();
        renew();
        timer.advance(Duration.ofSeconds(9));
        renew();

        // When
        timer.advance(Duration.ofMillis(9_900));
        int within = exits.get();
        timer.advance(Duration.ofMillis(600));

        // Then
        assertThat(within).isZero();
        assertThat(exits).hasValue(1);
    }

    @Test
    void shouldEndTheProcessOnceWhenTheElectionSaysThatAnotherLeads() {
        // When
        watch.lost();
        watch.lost();

        // Then
        assertThat(exits).hasValue(1);
    }

    @Test
    void shouldNotMindTheLossWhenTheProcessStopsAnyway() {
        // Given
        watch.start();
        renew();

        // When
        watch.stop();
        watch.lost();
        timer.advance(Duration.ofMinutes(1));

        // Then
        assertThat(exits).hasValue(0);
    }

    private void renew() {
        leadership.sending();
        leadership.accepted();
    }
}
