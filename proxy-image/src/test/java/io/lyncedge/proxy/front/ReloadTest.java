package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lyncedge.config.HttpMode;
import io.lyncedge.config.HttpsMode;
import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.exchange.Outcome;
import io.lyncedge.proxy.route.Listener;
import io.lyncedge.simulator.recorder.ConnectionEnd;
import io.lyncedge.simulator.recorder.Gate;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.RecordedRequest;
import io.lyncedge.simulator.recorder.Responders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A new snapshot in place of the old one: proxy.md item 16. */
@ExtendWith(LeakExtension.class)
class ReloadTest {
    @Test
    void shouldServeTheNextRequestByTheNewSnapshotOnTheSameConnection() throws Exception {
        try (RawRecorder former = RawRecorder.tls(Plan.POOL, Responders.ok());
                RawRecorder next = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(former.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.exchange(Requests.get("/a"));

            // When
            proxy.serve(Plan.single(next.port()));
            client.exchange(Requests.get("/b"));

            // Then
            assertThat(next.awaitRequest(0).target()).isEqualTo("/b");
            assertThat(former.awaitEnd(0)).as("its idle connection").isEqualTo(ConnectionEnd.FINISHED);
        }
    }

    @Test
    void shouldKeepIdleConnectionsWhenTheirServerStays() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.exchange(Requests.get("/a"));

            // When
            proxy.serve(Plan.single(pool.port()).publish("meet.contoso.com", "fe"));
            client.exchange(Requests.get("/b"));

            // Then
            assertThat(pool.awaitRequests(2))
                    .extracting(RecordedRequest::connection)
                    .containsExactly(0, 0);
        }
    }

    @Test
    void shouldLetAnExchangeEndByTheSnapshotItBeganWith() throws Exception {
        Gate gate = new Gate();
        try (RawRecorder former = RawRecorder.tls(Plan.POOL, Responders.held(gate, Responders.ok()));
                RawRecorder next = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(former.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.write(Requests.get("/a"));
            former.awaitHead(0);

            // When
            proxy.serve(Plan.single(next.port()));
            gate.open();

            // Then
            assertThat(client.readAnswer().body().content()).isEqualTo("ok");
            assertThat(former.awaitEnd(0)).as("it is not kept for others").isEqualTo(ConnectionEnd.FINISHED);
        }
    }

    @Test
    void shouldNameTheFormerEndpointWhileAConnectionToItIsOpen() throws Exception {
        Gate gate = new Gate();
        try (RawRecorder former = RawRecorder.tls(Plan.POOL, Responders.held(gate, Responders.ok()));
                RawRecorder next = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(former.port()));
                RawClient client = proxy.secure()) {
            // Given
            client.write(Requests.get("/a"));
            former.awaitHead(0);
            assertThat(proxy.plane.retiredEndpoints()).isEmpty();

            // When
            proxy.serve(Plan.single(next.port()));
            proxy.serve(Plan.single(next.port()).publish("meet.contoso.com", "fe"));

            // Then: whatever number of reloads came in between
            assertThat(proxy.plane.retiredEndpoints()).containsExactly("127.0.0.1:" + former.port());
            gate.open();
            client.readAnswer();
            former.awaitEnd(0);
            await().until(() -> proxy.plane.retiredEndpoints().isEmpty());
        }
    }

    @Test
    void shouldCloseWhatARemovedPoolServesAtItsDrainDeadline() throws Exception {
        try (RawRecorder former = RawRecorder.tls(Plan.POOL, Responders.silent());
                RawRecorder next = RawRecorder.tls(Plan.POOL, Responders.silent());
                TestProxy proxy = TestProxy.start(new Plan()
                        .pool("removed", former.port())
                        .publish(TestProxy.HOST, "removed")
                        .pool("kept", next.port())
                        .publish("meet.contoso.com", "kept"));
                RawClient gone = proxy.secure();
                RawClient kept = proxy.secure()) {
            // Given
            gone.write(Requests.get("/a"));
            kept.write("GET /b HTTP/1.1\r\nHost: meet.contoso.com\r\n\r\n");
            former.awaitHead(0);
            next.awaitHead(0);

            // When
            proxy.serve(new Plan().drain(0, 400).pool("kept", next.port()).publish("meet.contoso.com", "kept"));

            // Then
            assertThat(gone.awaitEnd()).isEqualTo(ConnectionEnd.RESET);
            assertThat(former.awaitEnd(0)).isEqualTo(ConnectionEnd.RESET);
            assertThat(proxy.exchanges(1)).extracting(SeenExchange::outcome).containsExactly(Outcome.DRAINED);
            assertThat(next.connections().getFirst().end()).isEqualTo(ConnectionEnd.OPEN);
        }
    }

    @Test
    void shouldOpenAndCloseListenersAsTheConfigurationSays() throws Exception {
        Plan secureOnly = new Plan().pool("fe", 1).publish(TestProxy.HOST, "fe");
        Plan both = new Plan().pool("fe", 1).publish(TestProxy.HOST, "fe", HttpsMode.BRIDGE, HttpMode.REDIRECT);
        try (TestProxy proxy = TestProxy.start(secureOnly)) {
            // Given
            assertThat(proxy.plane.boundAddress(Listener.HTTP)).isEmpty();
            int secure = proxy.address(Listener.HTTPS).getPort();

            // When
            proxy.serve(both);
            try (RawClient client = proxy.plain()) {
                assertThat(client.exchange(Requests.get("/x")).status()).isEqualTo(301);
            }
            proxy.serve(secureOnly);

            // Then
            assertThat(proxy.plane.boundAddress(Listener.HTTP)).isEmpty();
            assertThat(proxy.address(Listener.HTTPS).getPort()).isEqualTo(secure);
        }
    }
}
