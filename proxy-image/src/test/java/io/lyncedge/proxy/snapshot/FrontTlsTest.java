package io.lyncedge.proxy.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyncedge.config.CipherProfile;
import io.lyncedge.config.TlsVersion;
import io.lyncedge.proxy.fixture.BundleMaker;
import io.lyncedge.simulator.pki.IssuedCertificate;
import io.lyncedge.simulator.pki.TestAuthority;
import io.netty.buffer.ByteBufAllocator;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrontTlsTest {
    private static final TestAuthority AUTHORITY = TestAuthority.create("Contoso Public CA");
    private static final IssuedCertificate RSA = AUTHORITY.rsa("webext.contoso.com", "meet.contoso.com");
    private static final IssuedCertificate ECDSA = AUTHORITY.ecdsa("webext.contoso.com");
    private static final IssuedCertificate WILDCARD = AUTHORITY.rsa("*.fabrikam.com");

    @ParameterizedTest
    @EnumSource
    void shouldShowTheCertificateOfTheNameWhenSniNamesIt(TlsLibrary library) throws SSLException {
        // Given
        FrontTls front = front(library, bundle());

        // When, Then
        assertThat(shown(front, "meet.contoso.com", client())).isEqualTo(RSA);
        assertThat(shown(front, "lyncdiscover.fabrikam.com", client())).isEqualTo(WILDCARD);
    }

    @ParameterizedTest
    @EnumSource
    void shouldShowTheDefaultCertificateWhenNoNameFits(TlsLibrary library) throws SSLException {
        // Given
        FrontTls front = front(library, bundle());

        // When, Then
        assertThat(shown(front, "elsewhere.contoso.com", client())).isEqualTo(RSA);
        assertThat(shown(front, "a.b.fabrikam.com", client())).isEqualTo(RSA);
        assertThat(shown(front, "fabrikam.com", client())).isEqualTo(RSA);
        assertThat(front.select(Optional.empty())).isEqualTo(front.select(Optional.of("elsewhere.contoso.com")));
    }

    @ParameterizedTest
    @EnumSource
    void shouldShowEcdsaOrRsaOfOneNameWhenTheClientSpeaksOneOnly(TlsLibrary library) throws SSLException {
        // Given
        FrontTls front = front(library, bundle());

        // When, Then
        assertThat(shown(front, "webext.contoso.com", client("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256")))
                .isEqualTo(RSA);
        assertThat(shown(front, "webext.contoso.com", client("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256")))
                .isEqualTo(ECDSA);
        assertThat(shown(front, "webext.contoso.com", client("TLS_AES_128_GCM_SHA256")))
                .isEqualTo(ECDSA);
    }

    @ParameterizedTest
    @EnumSource
    void shouldCoverOnlyWhatBothCertificatesCoverWhenANameHasTwo(TlsLibrary library) {
        // Given
        FrontTls front = front(library, bundle());

        // When
        FrontCertificate both = front.select(Optional.of("webext.contoso.com")).orElseThrow();

        // Then
        assertThat(both.names().covers("webext.contoso.com")).isTrue();
        assertThat(both.names().covers("meet.contoso.com")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void shouldSelectNothingWhenThereIsNoCertificate(TlsLibrary library) {
        assertThat(front(library, new BundleMaker()).select(Optional.of("webext.contoso.com")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseOldSuitesWhenTheProfileIsModern(TlsLibrary library) {
        // Given
        FrontTls front = front(library, bundle());
        SSLEngine old = client("TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA");

        // When, Then
        assertThatThrownBy(() -> shown(front, "meet.contoso.com", old)).isInstanceOf(SSLException.class);
    }

    @ParameterizedTest
    @EnumSource
    void shouldAcceptOldSuitesWhenTheProfileIsCompatible(TlsLibrary library) throws SSLException {
        // Given
        FrontTls front = front(library, bundle().frontTls(TlsVersion.TLS_1_2, CipherProfile.COMPATIBLE));
        SSLEngine old = client("TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA");

        // When, Then
        assertThat(shown(front, "meet.contoso.com", old)).isEqualTo(RSA);
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseTls12WhenTheMinimumIsTls13(TlsLibrary library) {
        // Given
        FrontTls front = front(library, bundle().frontTls(TlsVersion.TLS_1_3, CipherProfile.MODERN));
        SSLEngine old = client("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

        // When, Then
        assertThatThrownBy(() -> shown(front, "meet.contoso.com", old)).isInstanceOf(SSLException.class);
    }

    @ParameterizedTest
    @EnumSource
    void shouldSpeakHttp11OnlyWhenTheClientOffersHttp2(TlsLibrary library) throws SSLException {
        // Given
        FrontTls front = front(library, bundle());
        SSLEngine client = client();
        SSLParameters parameters = client.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
        client.setSSLParameters(parameters);

        // When
        shown(front, "meet.contoso.com", client);

        // Then
        assertThat(client.getApplicationProtocol()).isEqualTo("http/1.1");
    }

    private static BundleMaker bundle() {
        return new BundleMaker()
                .certificate("rsa", RSA)
                .certificate("ecdsa", ECDSA)
                .certificate("wildcard", WILDCARD);
    }

    private static FrontTls front(TlsLibrary library, BundleMaker maker) {
        return Snapshots.built(new SnapshotFactory(library), maker.bundle()).frontTls();
    }

    private static SSLEngine client(String... suites) {
        SSLEngine client = AUTHORITY.clientContext().createSSLEngine();
        if (suites.length > 0) {
            client.setEnabledCipherSuites(suites);
        }
        return client;
    }

    private static IssuedCertificate shown(FrontTls front, String serverName, SSLEngine client) throws SSLException {
        SSLEngine server =
                front.select(Optional.of(serverName)).orElseThrow().context().newEngine(ByteBufAllocator.DEFAULT);
        Handshake.between(client, server);
        return List.of(RSA, ECDSA, WILDCARD).stream()
                .filter(issued -> issued.certificate().equals(peer(client)))
                .findFirst()
                .orElseThrow();
    }

    private static java.security.cert.X509Certificate peer(SSLEngine client) {
        try {
            return Handshake.shownTo(client);
        } catch (SSLException e) {
            throw new IllegalStateException(e);
        }
    }
}
