package io.lyncedge.proxy.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyncedge.config.CipherProfile;
import io.lyncedge.config.TlsVersion;
import io.lyncedge.proxy.fixture.BundleMaker;
import io.lyncedge.simulator.pki.TestAuthority;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.OpenSslContextOption;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that the JDK of the tests cannot play: they are made with BoringSSL. */
class OldAndNewClientsTest {
    private static final TestAuthority AUTHORITY = TestAuthority.create("Contoso Public CA");
    private static final String NAME = "webext.contoso.com";
    private static final BundleMaker BUNDLE = new BundleMaker().certificate("rsa", AUTHORITY.rsa(NAME));

    @ParameterizedTest
    @CsvSource({
        "TLS_1_0,TLSv1,TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
        "TLS_1_0,TLSv1,TLS_RSA_WITH_AES_128_CBC_SHA",
        "TLS_1_1,TLSv1.1,TLS_RSA_WITH_AES_256_CBC_SHA",
        "TLS_1_2,TLSv1.2,TLS_RSA_WITH_AES_128_GCM_SHA256"
    })
    void shouldServeOldPhonesWhenTheResourceAsksForIt(TlsVersion minVersion, String protocol, String suite)
            throws SSLException {
        // Given
        SSLEngine front = front(minVersion, CipherProfile.COMPATIBLE);
        SSLEngine phone = engine(client().protocols(protocol).ciphers(List.of(suite)));

        // When
        Handshake.between(phone, front);

        // Then
        assertThat(phone.getSession().getProtocol()).isEqualTo(protocol);
        assertThat(phone.getSession().getCipherSuite()).isEqualTo(suite);
    }

    @ParameterizedTest
    @CsvSource({
        "TLS_1_2,COMPATIBLE,TLSv1.1,TLS_RSA_WITH_AES_128_CBC_SHA",
        "TLS_1_2,MODERN,TLSv1.2,TLS_RSA_WITH_AES_128_GCM_SHA256",
        "TLS_1_2,MODERN,TLSv1.2,TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA"
    })
    void shouldRefuseOldPhonesWhenItDoesNot(TlsVersion minVersion, CipherProfile profile, String protocol, String suite)
            throws SSLException {
        // Given
        SSLEngine front = front(minVersion, profile);
        SSLEngine phone = engine(client().protocols(protocol).ciphers(List.of(suite)));

        // When, Then
        assertThatThrownBy(() -> Handshake.between(phone, front)).isInstanceOf(SSLException.class);
    }

    @Test
    void shouldAgreeOnAHybridKeyWhenTheClientKnowsNoOther() throws SSLException {
        // Given
        SSLEngine front = front(TlsVersion.TLS_1_2, CipherProfile.MODERN);
        SSLEngine client = engine(client().option(OpenSslContextOption.GROUPS, new String[] {"X25519MLKEM768"}));

        // When
        Handshake.between(client, front);

        // Then
        assertThat(client.getSession().getProtocol()).isEqualTo("TLSv1.3");
    }

    private static SSLEngine front(TlsVersion minVersion, CipherProfile profile) {
        Snapshot snapshot = Snapshots.built(
                new SnapshotFactory(TlsLibrary.BORINGSSL),
                BUNDLE.frontTls(minVersion, profile).bundle());
        SslContext context =
                snapshot.frontTls().select(Optional.of(NAME)).orElseThrow().context();
        return context.newEngine(ByteBufAllocator.DEFAULT);
    }

    private static SslContextBuilder client() {
        return SslContextBuilder.forClient().sslProvider(SslProvider.OPENSSL).trustManager(AUTHORITY.certificate());
    }

    private static SSLEngine engine(SslContextBuilder builder) throws SSLException {
        return builder.build().newEngine(ByteBufAllocator.DEFAULT, NAME, 443);
    }
}
