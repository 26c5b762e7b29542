package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lyncedge.config.TlsVersion;
import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.exchange.HandshakeResult;
import io.lyncedge.proxy.route.Listener;
import io.lyncedge.simulator.pki.IssuedCertificate;
import io.lyncedge.simulator.pki.TestAuthority;
import io.lyncedge.simulator.recorder.ClientTls;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.Responders;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LeakExtension.class)
class SniTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "unknown.fabrikam.com"})
    void shouldShowTheDefaultCertificateWhenNoneCoversTheName(String name) throws Exception {
        ClientTls tls = name.isEmpty() ? ClientTls.withoutSni() : ClientTls.sni(name);
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient client = proxy.secure(tls)) {
            // When
            int status = client.exchange(Requests.get("/RequestHandlerExt/ucdevice.upx"))
                    .status();

            // Then
            assertThat(client.shownChain().getFirst()).isEqualTo(Plan.FRONT.certificate());
            assertThat(status).as("routed by Host").isEqualTo(200);
            assertThat(proxy.seen.downstreamHandshakes).containsExactly(HandshakeResult.DONE);
        }
    }

    @Test
    void shouldShowTheWholeChainAndTrustAPoolsChainWhenAuthoritiesStandBetween() throws Exception {
        TestAuthority between = Plan.AUTHORITY.intermediate("Contoso issuing CA");
        IssuedCertificate front = between.ecdsa(TestProxy.HOST);
        try (RawRecorder pool = RawRecorder.tls(between.ecdsa("pool.corp.contoso.com"), Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()).showing(front));
                RawClient client = proxy.secure()) {
            // When
            int status = client.exchange(Requests.get("/x")).status();

            // Then
            assertThat(client.shownChain()).isEqualTo(front.chain()).hasSize(2);
            assertThat(status).isEqualTo(200);
        }
    }

    @Test
    void shouldEndTheHandshakeWhenThereIsNoCertificate() throws Exception {
        try (TestProxy proxy = TestProxy.start(Plan.single(1).withoutCertificate())) {
            assertThatExceptionOfType(SSLException.class)
                    .isThrownBy(proxy::secure)
                    .withMessageContaining("unrecognized_name");
            TestProxy.until(() -> !proxy.seen.downstreamHandshakes.isEmpty());
            assertThat(proxy.seen.downstreamHandshakes).containsExactly(HandshakeResult.NO_CERTIFICATE);
        }
    }

    @Test
    void shouldCloseWhenBytesAreNoTls() throws Exception {
        try (TestProxy proxy = TestProxy.start(Plan.single(1));
                RawClient client = RawClient.plain(proxy.address(Listener.HTTPS))) {
            // When
            client.write(Requests.get("/x"));

            // Then
            client.awaitEnd();
            TestProxy.until(() -> !proxy.seen.downstreamHandshakes.isEmpty());
            assertThat(proxy.seen.downstreamHandshakes).containsExactly(HandshakeResult.FAILED);
            assertThat(proxy.seen.exchanges).isEmpty();
        }
    }

    @Test
    void shouldCountTheReasonWhenTheClientSharesNoCipherSuite() throws Exception {
        try (TestProxy proxy = TestProxy.start(Plan.single(1))) {
            assertThatExceptionOfType(SSLException.class)
                    .isThrownBy(() -> proxy.secure(ClientTls.sni(TestProxy.HOST)
                            .withProtocols("TLSv1.2")
                            .withCipherSuites("TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA")));
            TestProxy.until(() -> !proxy.seen.downstreamHandshakes.isEmpty());
            assertThat(proxy.seen.downstreamHandshakes).containsExactly(HandshakeResult.NO_COMMON_SUITE);
        }
    }

    @Test
    void shouldCountTheReasonWhenTheClientSharesNoVersion() throws Exception {
        try (TestProxy proxy = TestProxy.start(Plan.single(1).minVersion(TlsVersion.TLS_1_3))) {
            assertThatExceptionOfType(SSLException.class)
                    .isThrownBy(() -> proxy.secure(ClientTls.sni(TestProxy.HOST).withProtocols("TLSv1.2")));
            TestProxy.until(() -> !proxy.seen.downstreamHandshakes.isEmpty());
            assertThat(proxy.seen.downstreamHandshakes).containsExactly(HandshakeResult.NO_COMMON_VERSION);
        }
    }
}
