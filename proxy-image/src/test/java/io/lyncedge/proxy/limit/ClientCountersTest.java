package io.lyncedge.proxy.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClientCountersTest {
    private static final long WINDOW = 60_000;
    private static final int STRANGERS = 1_000_000;
    private static final int OFFENDERS = 1_000;
    private static final int LIMIT = 10;

    private final AtomicLong now = new AtomicLong();
    private final ClientCounters counters = new ClientCounters(now::get);

    @Test
    void shouldCountUntilTheWindowEndsAndBeginAnew() {
        // When
        long third = IntStream.range(0, 3)
                .mapToLong(_ -> counters.increment(7, WINDOW))
                .max()
                .orElseThrow();
        now.set(WINDOW - 1);
        long last = counters.increment(7, WINDOW);
        now.set(WINDOW);

        // Then
        assertThat(third).isEqualTo(3);
        assertThat(last).isEqualTo(4);
        assertThat(counters.count(7)).isZero();
        assertThat(counters.increment(7, WINDOW)).isEqualTo(1);
    }

    @Test
    void shouldKeepThoseOverTheirLimitWhenAMillionStrangersComeInMemoryThatDoesNotGrow() throws Exception {
        // Given
        long size = ClientCounters.sizeBytes();
        for (int offender = 0; offender < OFFENDERS; offender++) {
            for (int i = 0; i <= LIMIT; i++) {
                counters.increment(key(-1 - offender), WINDOW);
            }
        }

        // When
        int tooHigh = 0;
        for (int stranger = 0; stranger < STRANGERS; stranger++) {
            tooHigh += counters.increment(key(stranger), WINDOW) > 1 ? 1 : 0;
        }

        // Then
        int forgotten = 0;
        for (int offender = 0; offender < OFFENDERS; offender++) {
            forgotten += counters.count(key(-1 - offender)) > LIMIT ? 0 : 1;
        }
        System.out.printf(
                "%d clients in %d KiB: %d of %d offenders forgotten, %d strangers taken for others%n",
                STRANGERS + OFFENDERS, size / 1024, forgotten, OFFENDERS, tooHigh);
        assertThat(size).isLessThanOrEqualTo(16 << 20);
        assertThat(forgotten).isZero();
        assertThat(tooHigh).isZero();
    }

    @Test
    void shouldCountEachOnceWhenSeveralThreadsCount() throws Exception {
        // When
        Thread[] threads = IntStream.range(0, 4)
                .mapToObj(_ -> Thread.ofPlatform().start(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        counters.increment(i % 5 + 1, WINDOW);
                    }
                }))
                .toArray(Thread[]::new);
        for (Thread thread : threads) {
            thread.join();
        }

        // Then
        assertThat(IntStream.range(1, 6).mapToLong(counters::count)).containsOnly(8_000L);
    }

    private static long key(int number) throws UnknownHostException {
        return ClientKeys.of(
                InetAddress.getByAddress(ByteBuffer.allocate(4).putInt(number).array()), 1);
    }
}
