package io.lyncedge.proxy.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpkeepTest {
    private final VirtualTime time = new VirtualTime();
    private final AtomicInteger bindings = new AtomicInteger();
    private final AtomicInteger probes = new AtomicInteger();
    private final AtomicInteger rotations = new AtomicInteger();
    private final Upkeep upkeep =
            new Upkeep(time, bindings::incrementAndGet, probes::incrementAndGet, this::rotateButFailAtFirst);

    @BeforeEach
    void start() {
        upkeep.start();
    }

    @AfterEach
    void stop() {
        upkeep.stop();
    }

    @Test
    void shouldRotateTicketKeysEveryTwelveHoursEvenIfItFailedOnce() {
        time.pass(Duration.ofHours(12).minusSeconds(1));
        assertThat(rotations).hasValue(0);

        time.pass(Duration.ofSeconds(1));
        assertThat(rotations).hasValue(1);

        time.pass(Duration.ofHours(36));
        assertThat(rotations).hasValue(4);
    }

    @Test
    void shouldTryToBindEverySecondAndProbeAtOnceAndEveryTenMinutes() {
        time.pass(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(bindings).hasValue(599);
        assertThat(probes).hasValue(1);

        time.pass(Duration.ofSeconds(1));
        assertThat(probes).hasValue(2);
    }

    private void rotateButFailAtFirst() {
        if (rotations.incrementAndGet() == 1) {
            throw new IllegalStateException("as if BoringSSL were out of memory");
        }
    }
}
