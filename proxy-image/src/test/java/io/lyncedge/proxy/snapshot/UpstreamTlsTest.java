package io.lyncedge.proxy.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyncedge.config.CipherProfile;
import io.lyncedge.config.Endpoint;
import io.lyncedge.config.PoolConfig;
import io.lyncedge.config.TlsVersion;
import io.lyncedge.config.TrustConfig;
import io.lyncedge.config.TrustMode;
import io.lyncedge.config.UpstreamTlsConfig;
import io.lyncedge.proxy.fixture.BundleMaker;
import io.lyncedge.proxy.fixture.Configs;
import io.lyncedge.simulator.pki.IssuedCertificate;
import io.lyncedge.simulator.pki.TestAuthority;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslHandler;
import java.util.Optional;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UpstreamTlsTest {
    private static final TestAuthority AUTHORITY = TestAuthority.create("Contoso Corporate CA");
    private static final TestAuthority STRANGER = TestAuthority.create("Somebody else");
    private static final String NAME = "pool-paris.corp.contoso.com";
    private static final IssuedCertificate POOL = AUTHORITY.rsa(NAME);

    /** What Windows Server 2012 R2 shares with a client when its certificate has an RSA key, besides RSA key exchange. */
    private static final String[] WINDOWS_2012_R2 = {
        "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384",
        "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256",
        "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
        "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA"
    };

    @ParameterizedTest
    @EnumSource
    void shouldSendSniAndHttp11WhenItConnects(TlsLibrary library) throws SSLException {
        // Given
        SSLEngine server = server(POOL);
        SSLParameters parameters = server.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
        server.setSSLParameters(parameters);

        // When
        Handshake.between(client(library, Configs.trusting(), NAME), server);

        // Then
        assertThat(((ExtendedSSLSession) server.getSession()).getRequestedServerNames())
                .containsExactly(new SNIHostName(NAME));
        assertThat(server.getApplicationProtocol()).isEqualTo("http/1.1");
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseWhenTheNameIsAnother(TlsLibrary library) {
        assertThatThrownBy(() -> Handshake.between(
                        client(library, Configs.trusting(), "pool-london.corp.contoso.com"), server(POOL)))
                .isInstanceOf(SSLException.class);
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseWhenTheAuthorityIsAnother(TlsLibrary library) {
        assertThatThrownBy(
                        () -> Handshake.between(client(library, Configs.trusting(), NAME), server(STRANGER.rsa(NAME))))
                .isInstanceOf(SSLException.class);
    }

    @ParameterizedTest
    @EnumSource
    void shouldAcceptAnyCertificateWhenVerificationIsSwitchedOff(TlsLibrary library) throws SSLException {
        // Given
        UpstreamTlsConfig careless = new UpstreamTlsConfig(
                new TrustConfig(TrustMode.INSECURE_SKIP_VERIFY, Optional.empty()),
                TlsVersion.TLS_1_2,
                CipherProfile.COMPATIBLE);
        SSLEngine server = server(STRANGER.rsa("elsewhere.test"));

        // When
        Handshake.between(client(library, careless, NAME), server);

        // Then
        assertThat(server.getSession().getProtocol()).isEqualTo("TLSv1.3");
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseAPrivateAuthorityWhenTheSystemIsTrusted(TlsLibrary library) {
        // Given
        UpstreamTlsConfig system = new UpstreamTlsConfig(
                new TrustConfig(TrustMode.SYSTEM, Optional.empty()), TlsVersion.TLS_1_2, CipherProfile.COMPATIBLE);

        // When, Then
        assertThatThrownBy(() -> Handshake.between(client(library, system, NAME), server(POOL)))
                .isInstanceOf(SSLException.class);
    }

    @ParameterizedTest
    @CsvSource({"BORINGSSL,COMPATIBLE,true", "JDK,COMPATIBLE,true", "BORINGSSL,MODERN,false", "JDK,MODERN,false"})
    void shouldShareASuiteWithWindowsServer2012R2WhenCompatible(
            TlsLibrary library, CipherProfile profile, boolean shared) {
        // Given
        UpstreamTlsConfig tls = new UpstreamTlsConfig(Configs.trusting().trust(), TlsVersion.TLS_1_2, profile);
        SSLEngine server = server(POOL);
        server.setEnabledProtocols(new String[] {"TLSv1.2"});
        server.setEnabledCipherSuites(WINDOWS_2012_R2);

        // When, Then
        assertThat(succeeds(client(library, tls, NAME), server)).isEqualTo(shared);
    }

    private static boolean succeeds(SSLEngine client, SSLEngine server) {
        try {
            Handshake.between(client, server);
            return true;
        } catch (SSLException _) {
            return false;
        }
    }

    private static SSLEngine server(IssuedCertificate certificate) {
        return certificate.serverContext().createSSLEngine();
    }

    private static SSLEngine client(TlsLibrary library, UpstreamTlsConfig tls, String serverName) {
        PoolConfig pool = Configs.secured(
                Configs.frontEnd("paris", new Endpoint("192.0.2.1", 4443), new Endpoint("192.0.2.1", 8080)), tls);
        BundleMaker maker = new BundleMaker().pool(pool).file(Configs.CA_FILE, AUTHORITY.rootPem());
        Snapshot snapshot = Snapshots.built(new SnapshotFactory(library), maker.bundle());
        SslHandler handler = snapshot.upstreamTls().get("paris").newHandler(ByteBufAllocator.DEFAULT, serverName, 4443);
        return handler.engine();
    }
}
