package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lyncedge.config.ClientAuthMode;
import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.exchange.HandshakeResult;
import io.lyncedge.simulator.recorder.ClientTls;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.Responders;
import java.io.IOException;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates of clients on the wire: proxy.md item 15. */
@ExtendWith(LeakExtension.class)
class ClientAuthTest {
    private static final SSLContext NOBODY = Plan.AUTHORITY.clientContext();
    private static final SSLContext PHONE = Plan.AUTHORITY.clientContext(Plan.AUTHORITY.client("phone-1"));

    @Test
    void shouldServeWhoeverShowsACertificateWhenItIsRequired() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()).clientAuth(ClientAuthMode.REQUIRED));
                RawClient client = proxy.secure(ClientTls.sni(TestProxy.HOST).withContext(PHONE))) {
            assertThat(client.exchange(Requests.get("/x")).status()).isEqualTo(200);
            assertThat(proxy.seen.downstreamHandshakes).containsExactly(HandshakeResult.DONE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldCountTheReasonAndSendThePoolNothingWhenACertificateIsMissing(String version) throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()).clientAuth(ClientAuthMode.REQUIRED))) {
            // When: with TLS 1.3 a client learns of it only when it reads
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
                try (RawClient client = proxy.secure(
                        ClientTls.sni(TestProxy.HOST).withContext(NOBODY).withProtocols(version))) {
                    client.exchange(Requests.get("/x"));
                }
            });

            // Then
            TestProxy.until(() -> !proxy.seen.downstreamHandshakes.isEmpty());
            assertThat(proxy.seen.downstreamHandshakes).containsExactly(HandshakeResult.CERTIFICATE_REFUSED);
            assertThat(pool.requests()).isEmpty();
        }
    }

    @Test
    void shouldAskNewClientsOnlyWhenAReloadRequiresACertificate() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient before = proxy.secure()) {
            // Given
            before.exchange(Requests.get("/a"));

            // When
            proxy.serve(Plan.single(pool.port()).clientAuth(ClientAuthMode.REQUIRED));

            // Then
            assertThat(before.exchange(Requests.get("/b")).status()).isEqualTo(200);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> proxy.secure(
                            ClientTls.sni(TestProxy.HOST).withContext(NOBODY).withProtocols("TLSv1.2")));
        }
    }
}
