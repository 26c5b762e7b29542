package io.lyncedge.proxy.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.fixture.BundleMaker;
import io.lyncedge.simulator.pki.IssuedCertificate;
import io.lyncedge.simulator.pki.TestAuthority;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.ReferenceCountedOpenSslEngine;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** OCSP responses beside certificates: ADR 0009. */
class StapleTest {
    private static final TestAuthority AUTHORITY = TestAuthority.create("Contoso Public CA");
    private static final String NAME = "webext.contoso.com";
    private static final IssuedCertificate RSA = AUTHORITY.rsa(NAME);
    private static final IssuedCertificate ECDSA = AUTHORITY.ecdsa(NAME);
    private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));

    @ParameterizedTest
    @CsvSource({"TLSv1.2,true", "TLSv1.2,false", "TLSv1.3,true", "TLSv1.3,false"})
    void shouldShowTheStapleWhenTheNameHasOneCertificate(String version, boolean rsa) throws SSLException {
        // Given
        IssuedCertificate issued = rsa ? RSA : ECDSA;
        byte[] response = AUTHORITY.ocspResponse(issued, TOMORROW);

        // When
        FrontTls front = front(TlsLibrary.BORINGSSL, new BundleMaker().stapled("public", issued, response, TOMORROW));

        // Then
        assertThat(stapleSeen(front, version)).isEqualTo(response);
    }

    @ParameterizedTest
    @CsvSource({"TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,true", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,false"})
    void shouldShowNoStapleOfAnotherCertificateWhenTheNameHasTwo(String suite, boolean stapled) throws SSLException {
        // Given
        byte[] response = AUTHORITY.ocspResponse(RSA, TOMORROW);
        BundleMaker both = new BundleMaker()
                .stapled("rsa", RSA, response, TOMORROW)
                .stapled("ecdsa", ECDSA, AUTHORITY.ocspResponse(ECDSA, TOMORROW), TOMORROW);

        // When
        byte[] seen = stapleSeen(front(TlsLibrary.BORINGSSL, both), "TLSv1.2", suite);

        // Then
        assertThat(Arrays.equals(seen, response)).isEqualTo(stapled);
        assertThat(seen == null || stapled).isTrue();
    }

    @Test
    void shouldShowNothingWhenTheStapleIsOutOfDate() throws SSLException {
        // Given
        Instant past = Instant.now().minus(Duration.ofSeconds(1));
        byte[] response = AUTHORITY.ocspResponse(RSA, past);

        // When
        FrontTls front = front(TlsLibrary.BORINGSSL, new BundleMaker().stapled("public", RSA, response, past));

        // Then
        assertThat(stapleSeen(front, "TLSv1.3")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void shouldServeWithoutIt(TlsLibrary library) throws SSLException {
        // Given
        byte[] response = AUTHORITY.ocspResponse(RSA, TOMORROW);
        FrontTls front = front(library, new BundleMaker().stapled("public", RSA, response, TOMORROW));
        SSLEngine client = AUTHORITY.clientContext().createSSLEngine();

        // When
        Handshake.between(client, server(front));

        // Then
        assertThat(Handshake.shownTo(client)).isEqualTo(RSA.certificate());
    }

    private static FrontTls front(TlsLibrary library, BundleMaker maker) {
        return Snapshots.built(new SnapshotFactory(library), maker.bundle()).frontTls();
    }

    private static SSLEngine server(FrontTls front) {
        return front.select(Optional.of(NAME))
                .orElseThrow()
                .newHandler(ByteBufAllocator.DEFAULT)
                .engine();
    }

    private static byte[] stapleSeen(FrontTls front, String version, String... suites) throws SSLException {
        SslContextBuilder builder = SslContextBuilder.forClient()
                .sslProvider(SslProvider.OPENSSL)
                .trustManager(AUTHORITY.certificate())
                .protocols(version)
                .enableOcsp(true);
        if (suites.length > 0) {
            builder.ciphers(Arrays.asList(suites));
        }
        ReferenceCountedOpenSslEngine client =
                (ReferenceCountedOpenSslEngine) builder.build().newEngine(ByteBufAllocator.DEFAULT, NAME, 443);
        Handshake.between(client, server(front));
        return client.getOcspResponse();
    }
}
