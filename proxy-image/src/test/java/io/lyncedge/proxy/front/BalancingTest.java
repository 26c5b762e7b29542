package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.BalancingPolicy;
import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.proxy.exchange.ConnectFailure;
import io.lyncedge.proxy.exchange.HandshakeResult;
import io.lyncedge.proxy.upstream.ServerStatus;
import io.lyncedge.simulator.pki.TestAuthority;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.Responders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LeakExtension.class)
class BalancingTest {
    @Test
    void shouldTakeServersInTurnWhenThePolicyIsRoundRobin() throws Exception {
        try (RawRecorder one = RawRecorder.tls(Plan.POOL, Responders.ok());
                RawRecorder two = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(new Plan()
                        .balancing(BalancingPolicy.ROUND_ROBIN)
                        .pool("fe", one.port(), two.port())
                        .publish(TestProxy.HOST, "fe"));
                RawClient client = proxy.secure()) {
            // When
            for (int i = 0; i < 6; i++) {
                client.exchange(Requests.get("/" + i));
            }

            // Then
            assertThat(one.requests()).hasSize(3);
            assertThat(two.requests()).hasSize(3);
        }
    }

    @Test
    void shouldTakeTheServerWithTheFewestRequestsUnderWay() throws Exception {
        try (RawRecorder busy = RawRecorder.tls(Plan.POOL, Responders.silent());
                RawRecorder free = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(busy.port()));
                RawClient poll = proxy.secure();
                RawClient client = proxy.secure()) {
            // Given
            poll.write(Requests.get("/poll"));
            busy.awaitHead(0);

            // When
            proxy.serve(Plan.single(busy.port(), free.port()));
            for (int i = 0; i < 5; i++) {
                client.exchange(Requests.get("/" + i));
            }

            // Then
            assertThat(free.requests()).hasSize(5);
            assertThat(proxy.plane.servers())
                    .filteredOn(status -> !status.plain())
                    .extracting(ServerStatus::exchanges)
                    .containsExactly(1, 0);
            assertThat(proxy.plane.servers())
                    .filteredOn(status -> !status.plain())
                    .extracting(ServerStatus::connections)
                    .containsExactly(1, 1);
        }
    }

    @Test
    void shouldGoToTheNextServerAtOnceWhenOneRefuses() throws Exception {
        int refusing = ClosedPort.any();
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(refusing, pool.port(), ClosedPort.any()));
                RawClient client = proxy.secure()) {
            // When
            for (int i = 0; i < 6; i++) {
                assertThat(client.exchange(Requests.post("/" + i, "body")).status())
                        .isEqualTo(200);
            }

            // Then
            assertThat(pool.awaitRequests(6))
                    .allMatch(request -> request.body().content().equals("body"));
            assertThat(proxy.seen.connectFailures).containsOnly(ConnectFailure.REFUSED);
        }
    }

    @Test
    void shouldAnswer503WhenEveryServerRefuses() throws Exception {
        try (TestProxy proxy = TestProxy.start(Plan.single(ClosedPort.any(), ClosedPort.any()));
                RawClient client = proxy.secure()) {
            // When
            RawAnswer answer = client.exchange(Requests.get("/x"));

            // Then
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.head().value("Retry-After")).contains("5");
            assertThat(proxy.exchanges(1).getFirst().cause()).contains(AnswerCause.NO_SERVER);
            assertThat(proxy.seen.connectFailures).as("each once").hasSize(2);
        }
    }

    @Test
    void shouldAnswer503WhenThePoolHasNoServer() throws Exception {
        try (TestProxy proxy = TestProxy.start(Plan.single());
                RawClient client = proxy.secure()) {
            assertThat(client.exchange(Requests.get("/x")).status()).isEqualTo(503);
        }
    }

    @Test
    void shouldSendNothingWhenTheServersCertificateIsNotTrusted() throws Exception {
        TestAuthority stranger = TestAuthority.create("Stranger");
        try (RawRecorder pool = RawRecorder.tls(stranger.ecdsa("pool.corp.contoso.com"), Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            RawAnswer answer = client.exchange(Requests.get("/x"));

            // Then
            assertThat(answer.status()).isEqualTo(503);
            assertThat(pool.requests()).isEmpty();
            assertThat(proxy.seen.upstreamHandshakes).containsExactly(HandshakeResult.CERTIFICATE_REFUSED);
        }
    }

    @Test
    void shouldSendNothingWhenTheServersCertificateNamesAnother() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.AUTHORITY.ecdsa("other.corp.contoso.com"), Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            RawAnswer answer = client.exchange(Requests.get("/x"));

            // Then
            assertThat(answer.status()).isEqualTo(503);
            assertThat(pool.requests()).isEmpty();
            assertThat(proxy.seen.upstreamHandshakes).containsExactly(HandshakeResult.CERTIFICATE_REFUSED);
        }
    }

    @Test
    void shouldSendSniAndHttp11AlpnUpstream() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.exchange(Requests.get("/x"));

            // Then
            assertThat(pool.connections().getFirst().sni()).contains("pool.corp.contoso.com");
            assertThat(pool.connections().getFirst().tls().orElseThrow().alpnOffered())
                    .containsExactly("http/1.1");
        }
    }
}
