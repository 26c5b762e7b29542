package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.exchange.Outcome;
import io.lyncedge.proxy.snapshot.TlsLibrary;
import io.lyncedge.simulator.recorder.ConnectionEnd;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.Responders;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** NIO and the JDK's TLS, where native epoll and BoringSSL have no binary. */
@ExtendWith(LeakExtension.class)
class FallbackTest {
    private static final int LARGE = 4 * 1024 * 1024;

    @Test
    void shouldForwardBodiesBothWays() throws Exception {
        String down = "b".repeat(LARGE);
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.answering("HTTP/1.1 200 OK", down));
                TestProxy proxy = start(pool);
                RawClient client = proxy.secure()) {
            for (int i = 0; i < 2; i++) {
                // When
                client.write(Requests.lengthOf("POST /x", LARGE));
                OutputStream out = client.output();
                out.write(new byte[LARGE]);
                client.readHead();
                byte[] received = client.input().readNBytes(LARGE);

                // Then
                assertThat(received).hasSize(LARGE).containsOnly('b');
                assertThat(pool.awaitRequest(i).body().length()).isEqualTo(LARGE);
            }
            assertThat(pool.connections()).hasSize(1);
        }
    }

    @Test
    void shouldEndInOrderBehindItsOwnAnswer() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = start(pool);
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.lengthOf("POST /cscp", LARGE) + "a".repeat(100));
            RawAnswer denied = client.readAnswer();
            client.write("a".repeat(50_000));

            // Then
            assertThat(denied.status()).isEqualTo(404);
            assertThat(client.readToEnd()).isEmpty();
        }
    }

    @Test
    void shouldAbortWhenTheClientLeaves() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.silent());
                TestProxy proxy = start(pool);
                RawClient client = proxy.secure()) {
            // Given
            client.write(Requests.get("/x"));
            pool.awaitHead(0);

            // When
            client.finish();

            // Then
            assertThat(proxy.exchanges(1).getFirst().outcome()).isEqualTo(Outcome.CLIENT_ABORTED);
            assertThat(pool.awaitEnd(0)).isEqualTo(ConnectionEnd.RESET);
        }
    }

    private static TestProxy start(RawRecorder pool) {
        return TestProxy.start(Transport.nio(1), TlsLibrary.JDK, Plan.single(pool.port()));
    }
}
