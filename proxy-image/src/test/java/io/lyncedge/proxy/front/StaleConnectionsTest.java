package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.verdict.Verdict;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.RecordedRequest;
import io.lyncedge.simulator.recorder.Responder;
import io.lyncedge.simulator.recorder.Responders;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LeakExtension.class)
@Verdict("stale idle connections: no GET failed, no POST twice")
class StaleConnectionsTest {
    private static final int MANY = 180;
    private static final int POSTS = 60;

    @Test
    void shouldLetNoGetFailWhenEveryIdleConnectionProvesStale() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, onceAConnection());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.exchange(Requests.get("/first"));

            // When, Then
            for (int i = 0; i < MANY; i++) {
                assertThat(client.exchange(Requests.get("/" + i)).status()).isEqualTo(200);
            }
            assertThat(proxy.exchanges(MANY + 1))
                    .filteredOn(SeenExchange::retried)
                    .hasSize(MANY);
        }
    }

    @Test
    void shouldSendNoPostTwiceWhateverBecomesOfItsConnection() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, onceAConnection());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            for (int i = 0; i < POSTS; i++) {
                int status = client.exchange(Requests.post("/" + i, "body")).status();
                assertThat(status).isIn(200, 503);
            }

            // Then
            Map<String, Long> times = pool.requests().stream()
                    .collect(Collectors.groupingBy(RecordedRequest::target, Collectors.counting()));
            assertThat(times.values()).containsOnly(1L);
            assertThat(times.keySet())
                    .isEqualTo(java.util.stream.IntStream.range(0, POSTS)
                            .mapToObj(i -> "/" + i)
                            .collect(Collectors.toMap(Function.identity(), Function.identity()))
                            .keySet());
        }
    }

    /** Answers the first request of a connection, and resets it when a second one comes. */
    private static Responder onceAConnection() {
        Set<Integer> used = ConcurrentHashMap.newKeySet();
        Responder ok = Responders.ok();
        return exchange -> {
            if (used.add(exchange.request().connection())) {
                ok.answer(exchange);
            } else {
                exchange.awaitBody();
                exchange.reset();
            }
        };
    }
}
