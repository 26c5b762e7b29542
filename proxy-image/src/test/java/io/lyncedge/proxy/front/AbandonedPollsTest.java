package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.exchange.Outcome;
import io.lyncedge.proxy.verdict.Verdict;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.Responders;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients that leave their long polls free the pool within a second: proxy.md item 7. */
@ExtendWith(LeakExtension.class)
@Verdict("abandoned polls: upstream connections freed")
class AbandonedPollsTest {
    private static final int POLLS = 100;

    /** The rule's second, and as much again for a busy machine. */
    private static final Duration SOON = Duration.ofSeconds(2);

    /** Opens one client connection. */
    private interface Connector {
        RawClient connect() throws IOException;
    }

    @Test
    void shouldFreeEveryUpstreamConnectionWhenAllLeaveAtOnceOnTls() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.silent());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()))) {
            assertFreed(proxy, pool, proxy::secure);
        }
    }

    @Test
    void shouldFreeEveryUpstreamConnectionWhenAllLeaveAtOnceInClear() throws Exception {
        try (RawRecorder pool = RawRecorder.plain(Responders.silent());
                TestProxy proxy = TestProxy.start(Plan.bridge(pool.port()))) {
            assertFreed(proxy, pool, proxy::plain);
        }
    }

    private static void assertFreed(TestProxy proxy, RawRecorder pool, Connector connector) throws IOException {
        // Given
        List<RawClient> clients = new ArrayList<>();
        for (int i = 0; i < POLLS; i++) {
            RawClient client = connector.connect();
            clients.add(client);
            client.write(Requests.get("/ucwa/oauth/v1/applications/103/events?ack=" + i));
        }
        pool.awaitHead(POLLS - 1);
        assertThat(proxy.seen.upstream).hasValue(POLLS);

        // When
        for (RawClient client : clients) {
            client.finish();
        }

        // Then
        TestProxy.until(SOON, () -> proxy.seen.upstream.get() == 0);
        assertThat(proxy.exchanges(POLLS)).extracting(SeenExchange::outcome).containsOnly(Outcome.CLIENT_ABORTED);
        clients.forEach(RawClient::close);
    }
}
