package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.exchange.DirectMemory;
import io.lyncedge.proxy.exchange.RefusedConnection;
import io.lyncedge.proxy.route.Listener;
import io.lyncedge.proxy.snapshot.TlsLibrary;
import io.lyncedge.simulator.recorder.Gate;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.RecorderSettings;
import io.lyncedge.simulator.recorder.Responder;
import io.lyncedge.simulator.recorder.Responders;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who takes nothing is given nothing more while direct memory is scarce, and gets all in the end. */
@ExtendWith(LeakExtension.class)
class ScarceMemoryTest {
    private static final long LIMIT = 800;
    private static final int LARGE = 16 * 1024 * 1024;

    /** One read, and what TLS makes of it; far less than a water mark. */
    private static final long ONE_READ = 192 * 1024;

    private final AtomicLong used = new AtomicLong(LIMIT * 5 / 8 + 1);

    @Test
    void shouldHoldOneReadAndDeliverAllWhenTheClientReadsSlowly() throws Exception {
        Responder large = exchange -> {
            exchange.awaitBody();
            exchange.write("HTTP/1.1 200 OK\r\nContent-Length: " + LARGE + "\r\n\r\n");
            exchange.write(new byte[LARGE]);
        };
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, large);
                TestProxy proxy = start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.get("/large"));
            client.readHead();
            Pauses.of(1_000);

            // Then
            assertThat(proxy.directMemory()).isLessThan(ONE_READ);
            assertThat(client.input().readNBytes(LARGE)).hasSize(LARGE);
            assertThat(proxy.exchanges(1).getFirst().status()).isEqualTo(200);
        }
    }

    @Test
    void shouldHoldOneReadAndSendAllWhenThePoolReadsSlowly() throws Exception {
        Gate gate = new Gate();
        RecorderSettings slow = RecorderSettings.tls(Plan.POOL).withBodiesReadAfter(gate, 16 * 1024);
        try (ExecutorService thread = Executors.newSingleThreadExecutor();
                RawRecorder pool = RawRecorder.start(slow, Responders.ok());
                TestProxy proxy = start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.lengthOf("POST /large", LARGE));
            Future<RawClient> upload = thread.submit(() -> client.write(new byte[LARGE]));
            pool.awaitHead(0);
            Pauses.of(1_000);

            // Then
            assertThat(proxy.directMemory()).isLessThan(ONE_READ);
            gate.open();
            assertThat(client.readAnswer().status()).isEqualTo(200);
            upload.get();
            assertThat(pool.awaitRequest(0).body().length()).isEqualTo(LARGE);
        }
    }

    @Test
    void shouldRefuseNewConnectionsAloneWhileMemoryIsExhausted() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = start(Plan.single(pool.port()));
                RawClient old = proxy.secure()) {
            // Given
            old.exchange(Requests.get("/a"));

            // When
            used.set(LIMIT);

            // Then
            try (RawClient refused = RawClient.plain(proxy.address(Listener.HTTPS))) {
                refused.awaitEnd();
            }
            assertThat(proxy.seen.refused).containsExactly(RefusedConnection.NO_MEMORY);
            assertThat(old.exchange(Requests.get("/b")).status()).isEqualTo(200);
            used.set(0);
            try (RawClient next = proxy.secure()) {
                assertThat(next.exchange(Requests.get("/c")).status()).isEqualTo(200);
            }
        }
    }

    private TestProxy start(Plan plan) {
        DirectMemory memory = new DirectMemory(LIMIT, used::get);
        return TestProxy.start(Transport.open(1).with(memory), TlsLibrary.choose(), plan);
    }
}
