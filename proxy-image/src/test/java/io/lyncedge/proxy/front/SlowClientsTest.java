package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.verdict.Verdict;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawExchange;
import io.lyncedge.simulator.recorder.RawRecorder;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients that dribble heads or bodies, or read nothing, hold little, are cut at their limits, and harm nobody. */
@ExtendWith(LeakExtension.class)
@Verdict("slow clients: cut at their limits, others unharmed")
class SlowClientsTest {
    private static final int DRIBBLERS = 20;

    /** The kernel holds megabytes of each before it stalls. */
    private static final int DEAF = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LIMIT_MILLIS = 1_000;

    /** Nine of ten others may take this long, or this many times what they take without the slow ones. */
    private static final long PROMPT_MILLIS = 100;

    private static final int TIMES_ALONE = 4;
    private static final int ENOUGH = 100;

    @Test
    void shouldServeOthersPromptlyAndCutTheSlowAtTheirLimits() throws Exception {
        AtomicBoolean dribbling = new AtomicBoolean(true);
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, SlowClientsTest::answer);
                TestProxy proxy = TestProxy.start(new Plan()
                        .limits(60_000, LIMIT_MILLIS)
                        .times(times -> {
                            times.requestHeader = LIMIT_MILLIS;
                            times.writeStall = LIMIT_MILLIS;
                        })
                        .pool("fe", pool.port())
                        .publish(TestProxy.HOST, "fe"));
                RawClient other = proxy.secure()) {
            // Given
            List<Long> alone = new ArrayList<>();
            while (alone.size() < ENOUGH) {
                alone.add(millisOf(other));
            }
            List<RawClient> slow = new ArrayList<>();
            for (int i = 0; i < DRIBBLERS; i++) {
                slow.add(proxy.secure().write("GET /a HTTP/1.1\r\n"));
                slow.add(proxy.secure().write(Requests.lengthOf("POST /b", 1_000_000)));
            }
            for (int i = 0; i < DEAF; i++) {
                slow.add(proxy.secure().write(Requests.get("/endless")));
            }
            Thread dribble = Thread.ofVirtual().start(() -> dribble(slow, dribbling));

            // When: longer than every limit
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(2 * LIMIT_MILLIS);
            List<Long> waits = new ArrayList<>();
            while (System.nanoTime() < end || waits.size() < ENOUGH) {
                waits.add(millisOf(other));
                assertThat(proxy.directMemory()).isLessThan(2 * TestProxy.PER_DIRECTION * slow.size());
            }

            // Then: heads and the deaf are cut; a body that goes on in time may go on
            assertThat(ninthTenth(waits))
                    .as("milliseconds beside slow clients")
                    .isLessThan(Math.max(PROMPT_MILLIS, TIMES_ALONE * ninthTenth(alone)));
            TestProxy.until(PATIENCE, () -> proxy.seen.downstream.get() <= DRIBBLERS + 1);
            dribbling.set(false);
            dribble.join();
            TestProxy.until(PATIENCE, () -> proxy.seen.downstream.get() == 1);
            slow.forEach(RawClient::close);
        }
    }

    private static long millisOf(RawClient client) throws IOException {
        long began = System.nanoTime();
        assertThat(client.exchange(Requests.get("/quick")).status()).isEqualTo(200);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private static long ninthTenth(List<Long> millis) {
        return millis.stream().sorted().toList().get(millis.size() * 9 / 10);
    }

    /** A byte to each connection that takes one, ten times a second. */
    private static void dribble(List<RawClient> clients, AtomicBoolean on) {
        List<RawClient> open = new ArrayList<>(clients);
        while (on.get()) {
            open.removeIf(client -> !takesAByte(client));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private static boolean takesAByte(RawClient client) {
        try {
            client.write("x");
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static void answer(RawExchange exchange) throws IOException, InterruptedException {
        if (exchange.request().target().equals("/endless")) {
            exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n");
            while (true) {
                exchange.write(new byte[64 * 1024]);
            }
        }
        exchange.awaitBody();
        exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    }
}
