package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.exchange.Outcome;
import io.lyncedge.proxy.route.Listener;
import io.lyncedge.simulator.recorder.ConnectionEnd;
import io.lyncedge.simulator.recorder.Gate;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.Responders;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The end of a process: proxy.md item 17. */
@ExtendWith(LeakExtension.class)
class DrainTest {
    @Test
    void shouldServeAsBeforeWhilePropagating() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()).drain(60_000, 60_000))) {
            // When
            proxy.plane.drain();

            // Then
            try (RawClient client = proxy.secure()) {
                assertThat(client.exchange(Requests.get("/x")).head().value("Connection"))
                        .isEmpty();
            }
            assertThat(proxy.plane.phase()).isEqualTo(DrainPhase.PROPAGATING);
        }
    }

    @Test
    void shouldCloseListenersAndIdleConnectionsAndLetExchangesEnd() throws Exception {
        Gate gate = new Gate();
        try (RawRecorder pool = RawRecorder.tls(
                        Plan.POOL, Responders.inTurn(Responders.ok(), Responders.held(gate, Responders.ok())));
                TestProxy proxy = TestProxy.start(
                        Plan.single(pool.port()).drain(0, 60_000).times(times -> times.linger = 300));
                RawClient idle = proxy.secure();
                RawClient busy = proxy.secure()) {
            // Given
            InetSocketAddress address = proxy.address(Listener.HTTPS);
            idle.exchange(Requests.get("/x"));
            busy.write(Requests.get("/poll"));
            pool.awaitHead(1);

            // When
            CompletableFuture<Void> over = proxy.plane.drain().toCompletableFuture();

            // Then
            assertThat(idle.awaitEnd()).isEqualTo(ConnectionEnd.FINISHED);
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> RawClient.plain(address));
            assertThat(over).isNotDone();
            gate.open();
            RawAnswer answer = busy.readAnswer();
            assertThat(answer.body().content()).isEqualTo("ok");
            assertThat(answer.head().value("Connection")).contains("close");
            assertThat(busy.readToEnd()).isEmpty();
            over.get(10, TimeUnit.SECONDS);
            assertThat(proxy.plane.phase()).isEqualTo(DrainPhase.OVER);
            TestProxy.until(() -> proxy.seen.upstream.get() == 0);
        }
    }

    @Test
    void shouldCloseWhatIsStillOpenAtTheDeadline() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.silent());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()).drain(0, 500));
                RawClient busy = proxy.secure()) {
            // Given
            busy.write(Requests.get("/poll"));
            pool.awaitHead(0);

            // When
            long began = System.nanoTime();
            proxy.plane.drain().toCompletableFuture().get(10, TimeUnit.SECONDS);

            // Then
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)).isGreaterThan(480);
            assertThat(proxy.exchanges(1).getFirst().outcome()).isEqualTo(Outcome.DRAINED);
            assertThat(pool.awaitEnd(0)).isEqualTo(ConnectionEnd.RESET);
        }
    }

    @Test
    void shouldBeOverAtOnceWhenNothingIsOpen() throws Exception {
        try (TestProxy proxy = TestProxy.start(Plan.single(1).drain(0, 60_000))) {
            // When
            CompletableFuture<Void> over = proxy.plane.drain().toCompletableFuture();

            // Then
            over.get(10, TimeUnit.SECONDS);
            assertThat(proxy.plane.boundAddress(Listener.HTTPS)).isEmpty();
        }
    }
}
