package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.exchange.Outcome;
import io.lyncedge.proxy.snapshot.TlsLibrary;
import io.lyncedge.simulator.recorder.ConnectionEnd;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.Responder;
import io.lyncedge.simulator.recorder.Responders;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How tunnels end. */
@ExtendWith(LeakExtension.class)
class TunnelEndTest {
    private static final Responder SWITCHING = Responders.early(Tunnels.SWITCH);
    private static final long IDLE_MILLIS = 1_200;
    private static final String LAST = "x".repeat(100_000);

    @ParameterizedTest
    @EnumSource
    void shouldDeliverAllWhenThePoolEndsInOrder(TlsLibrary library) throws Exception {
        Responder last = Responders.thenFinish(Responders.raw(Tunnels.SWITCH + LAST));
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, last);
                TestProxy proxy = TestProxy.start(Transport.open(1), library, Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            Tunnels.open(client);
            String received = client.readToEnd();
            client.finish();

            // Then
            assertThat(received).isEqualTo(LAST);
            assertThat(proxy.exchanges(1).getFirst().outcome()).isEqualTo(Outcome.TUNNELLED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldDeliverAllWhenTheClientEndsInOrder(TlsLibrary library) throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, SWITCHING);
                TestProxy proxy = TestProxy.start(Transport.open(1), library, Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            Tunnels.open(client);
            client.write(LAST + "\r\n\r\n");
            client.finish();

            // Then
            assertThat(pool.awaitHead(1).head().text()).isEqualTo(LAST + "\r\n\r\n");
            assertThat(pool.awaitEnd(0)).isEqualTo(ConnectionEnd.FINISHED);
            assertThat(proxy.exchanges(1).getFirst().outcome()).isEqualTo(Outcome.TUNNELLED);
        }
    }

    /** BoringSSL ends both directions at a close_notify, so that this can be shown with the JDK's TLS only. */
    @Test
    void shouldDeliverWhatThePoolStillSendsWhenTheClientHasEnded() throws Exception {
        Responder afterwards = exchange -> {
            exchange.write(Tunnels.SWITCH);
            exchange.awaitEnd();
            exchange.write(LAST);
            exchange.finish();
        };
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, afterwards);
                TestProxy proxy = TestProxy.start(Transport.open(1), TlsLibrary.JDK, Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            Tunnels.open(client).finish();

            // Then
            assertThat(client.readToEnd()).isEqualTo(LAST);
            assertThat(proxy.exchanges(1).getFirst().outcome()).isEqualTo(Outcome.TUNNELLED);
        }
    }

    @Test
    void shouldDeliverWhatTheClientStillSendsWhenThePoolHasEnded() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.thenFinish(SWITCHING));
                TestProxy proxy = TestProxy.start(Transport.open(1), TlsLibrary.JDK, Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            String rest = Tunnels.open(client).readToEnd();
            client.write(LAST + "\r\n\r\n");
            client.finish();

            // Then
            assertThat(rest).isEmpty();
            assertThat(pool.awaitHead(1).head().text()).isEqualTo(LAST + "\r\n\r\n");
            assertThat(proxy.exchanges(1).getFirst().outcome()).isEqualTo(Outcome.TUNNELLED);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldResetThePoolsSideWhenTheClientIsCutOff(boolean reset) throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, SWITCHING);
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // Given
            Tunnels.open(client);

            // When
            if (reset) {
                client.reset();
            } else {
                client.cut();
            }

            // Then
            assertThat(pool.awaitEnd(0)).isEqualTo(ConnectionEnd.RESET);
            assertThat(proxy.exchanges(1).getFirst().outcome()).isEqualTo(Outcome.CLIENT_ABORTED);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldResetTheClientsSideWhenThePoolIsCutOff(boolean reset) throws Exception {
        Responder cut = reset ? Responders.thenReset(awaiting()) : Responders.thenCut(awaiting());
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.inTurn(SWITCHING, cut));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            Tunnels.open(client).write("end\r\n\r\n");

            // Then
            assertThat(client.awaitEnd()).isEqualTo(ConnectionEnd.RESET);
            assertThat(proxy.exchanges(1).getFirst().outcome()).isEqualTo(Outcome.ANSWER_BROKEN);
        }
    }

    @Test
    void shouldEndInOrderWhenNothingMovesForTheTimeOfAnAnswer() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, SWITCHING);
                TestProxy proxy = TestProxy.start(new Plan()
                        .pool("fe", pool.port())
                        .limits(IDLE_MILLIS, 60_000L)
                        .publish(TestProxy.HOST, "fe"));
                RawClient client = proxy.secure()) {
            // Given
            Tunnels.open(client);
            for (int i = 0; i < 4; i++) {
                Pauses.of(IDLE_MILLIS / 3);
                client.write("still here");
            }
            long began = System.nanoTime();

            // When
            ConnectionEnd end = client.awaitEnd();

            // Then
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)).isGreaterThan(IDLE_MILLIS - 100);
            assertThat(end).isEqualTo(ConnectionEnd.FINISHED);
            assertThat(pool.awaitEnd(0)).isEqualTo(ConnectionEnd.FINISHED);
            assertThat(proxy.exchanges(1).getFirst().outcome()).isEqualTo(Outcome.TUNNEL_IDLE);
        }
    }

    @Test
    void shouldKeepTheTunnelUntilTheDeadlineWhenTheProcessDrains() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.inTurn(SWITCHING, Responders.raw("pong")));
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()).drain(0, 2_000));
                RawClient client = proxy.secure()) {
            // Given
            Tunnels.open(client);

            // When
            proxy.plane.drain();
            client.write("ping\r\n\r\n");
            byte[] answer = client.input().readNBytes(4);

            // Then
            assertThat(answer).asString().isEqualTo("pong");
            assertThat(client.awaitEnd()).isEqualTo(ConnectionEnd.RESET);
            assertThat(proxy.exchanges(1).getFirst().outcome()).isEqualTo(Outcome.DRAINED);
        }
    }

    private static Responder awaiting() {
        return exchange -> exchange.awaitBody();
    }
}
