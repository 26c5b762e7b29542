package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.upstream.ServerStatus;
import io.lyncedge.simulator.recorder.Gate;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.RecordedRequest;
import io.lyncedge.simulator.recorder.Responders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LeakExtension.class)
class ServerDrainTest {
    private static final String NTLM = "Authorization: NTLM TlRMTVNTUAAB";

    @Test
    void shouldFinishOpenExchangesAndSendNewOnesElsewhere() throws Exception {
        Gate gate = new Gate();
        try (RawRecorder draining = RawRecorder.tls(Plan.POOL, Responders.held(gate, Responders.ok()));
                RawRecorder other = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(draining.port()));
                RawClient poll = proxy.secure();
                RawClient client = proxy.secure()) {
            // Given
            poll.write(Requests.get("/poll"));
            draining.awaitHead(0);

            // When
            proxy.serve(plan(draining.port(), other.port()));
            for (int i = 0; i < 6; i++) {
                assertThat(client.exchange(Requests.get("/" + i)).status()).isEqualTo(200);
            }
            gate.open();

            // Then
            assertThat(poll.readAnswer().status()).isEqualTo(200);
            assertThat(poll.exchange(Requests.get("/next")).status()).isEqualTo(200);
            assertThat(draining.requests()).hasSize(1);
            assertThat(other.requests()).hasSize(7);
            assertThat(proxy.plane.servers())
                    .filteredOn(status -> !status.plain())
                    .extracting(ServerStatus::draining)
                    .containsExactly(true, false);
        }
    }

    @Test
    void shouldKeepAPinnedClientOnItsServer() throws Exception {
        try (RawRecorder draining = RawRecorder.tls(Plan.POOL, Responders.ok());
                RawRecorder other = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(draining.port()));
                RawClient pinned = proxy.secure()) {
            // Given
            pinned.exchange(Requests.get("/1", NTLM));

            // When
            proxy.serve(plan(draining.port(), other.port()));
            pinned.exchange(Requests.get("/2"));
            pinned.exchange(Requests.get("/3", NTLM));

            // Then
            assertThat(draining.requests())
                    .extracting(RecordedRequest::connection)
                    .containsExactly(0, 0, 0);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void shouldAnswer503WhenEveryServerDrains() throws Exception {
        try (RawRecorder draining = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(
                        new Plan().draining("fe", 0).pool("fe", draining.port()).publish(TestProxy.HOST, "fe"));
                RawClient client = proxy.secure()) {
            assertThat(client.exchange(Requests.get("/")).status()).isEqualTo(503);
            assertThat(draining.requests()).isEmpty();
        }
    }

    /** The first one drains. */
    private static Plan plan(int... ports) {
        return new Plan().draining("fe", 0).pool("fe", ports).publish(TestProxy.HOST, "fe");
    }
}
