package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.simulator.recorder.Gate;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.Responders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LeakExtension.class)
class ServerLimitTest {
    private static final String NTLM = "Authorization: NTLM TlRMTVNTUAAB";

    @Test
    void shouldGoToTheNextServerWhenOneHasAllItsConnections() throws Exception {
        try (RawRecorder one = RawRecorder.tls(Plan.POOL, Responders.silent());
                RawRecorder two = RawRecorder.tls(Plan.POOL, Responders.silent());
                TestProxy proxy = TestProxy.start(limited(1, one.port(), two.port()));
                RawClient first = proxy.secure();
                RawClient second = proxy.secure()) {
            // When
            first.write(Requests.get("/1"));
            second.write(Requests.get("/2"));

            // Then
            one.awaitHead(0);
            two.awaitHead(0);
        }
    }

    @Test
    void shouldAnswer503WhenNoRoomComesFreeInTime() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.silent());
                TestProxy proxy = TestProxy.start(limited(1, pool.port()).times(times -> times.connect = 300));
                RawClient first = proxy.secure();
                RawClient second = proxy.secure()) {
            // Given
            first.write(Requests.get("/1"));
            pool.awaitHead(0);

            // When
            int status = second.exchange(Requests.get("/2")).status();

            // Then
            assertThat(status).isEqualTo(503);
            assertThat(proxy.exchanges(1).getFirst().cause()).contains(AnswerCause.OVERLOADED);
            assertThat(pool.connections()).hasSize(1);
        }
    }

    @Test
    void shouldWaitForRoomAndTakeTheConnectionThatComesFree() throws Exception {
        Gate gate = new Gate();
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.held(gate, Responders.ok()));
                TestProxy proxy = TestProxy.start(limited(1, pool.port()));
                RawClient first = proxy.secure();
                RawClient second = proxy.secure()) {
            // Given
            first.write(Requests.get("/1"));
            pool.awaitHead(0);
            second.write(Requests.get("/2"));

            // When
            gate.open();

            // Then
            assertThat(first.readAnswer().status()).isEqualTo(200);
            assertThat(second.readAnswer().status()).isEqualTo(200);
            assertThat(pool.requests()).hasSize(2);
        }
    }

    @Test
    void shouldGiveUpAnIdleConnectionWhenARequestNeedsOneOfItsOwn() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(limited(1, pool.port()));
                RawClient first = proxy.secure();
                RawClient pinned = proxy.secure()) {
            // Given
            first.exchange(Requests.get("/1"));

            // When, Then
            assertThat(pinned.exchange(Requests.get("/2", NTLM)).status()).isEqualTo(200);
            assertThat(pool.connections()).hasSize(2);
        }
    }

    private static Plan limited(int connections, int... ports) {
        return new Plan().maxConnectionsPerServer(connections).pool("fe", ports).publish(TestProxy.HOST, "fe");
    }
}
