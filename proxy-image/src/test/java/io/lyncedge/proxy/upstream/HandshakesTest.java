package io.lyncedge.proxy.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.exchange.HandshakeResult;
import java.nio.channels.ClosedChannelException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandshakesTest {
    @ParameterizedTest
    @CsvSource({
        "error:100000b8:SSL routines:OPENSSL_internal:NO_SHARED_CIPHER, NO_COMMON_SUITE",
        "Received fatal alert: handshake_failure, NO_COMMON_SUITE",
        "error:10000410:SSL routines:OPENSSL_internal:SSLV3_ALERT_HANDSHAKE_FAILURE, NO_COMMON_SUITE",
        "no cipher suites in common, NO_COMMON_SUITE",
        "error:100000f0:SSL routines:OPENSSL_internal:UNSUPPORTED_PROTOCOL, NO_COMMON_VERSION",
        "error:1000042e:SSL routines:OPENSSL_internal:TLSV1_ALERT_PROTOCOL_VERSION, NO_COMMON_VERSION",
        "Received fatal alert: protocol_version, NO_COMMON_VERSION",
        "Received fatal alert: certificate_unknown, CERTIFICATE_REFUSED",
        "error:10000416:SSL routines:OPENSSL_internal:SSLV3_ALERT_CERTIFICATE_UNKNOWN, CERTIFICATE_REFUSED",
        "not an SSL/TLS record: 474554, FAILED"
    })
    void shouldReadTheReasonFromTheWordsOfEitherLibrary(String words, HandshakeResult expected) {
        assertThat(Handshakes.resultOf(new SSLException(words))).isEqualTo(expected);
    }

    @Test
    void shouldReadTheReasonFromTheCauseWhenACertificateIsRefused() {
        SSLHandshakeException failure = new SSLHandshakeException("General OpenSslEngine problem");
        failure.initCause(new CertificateException("No name matching pool.corp.contoso.com found"));

        assertThat(Handshakes.resultOf(failure)).isEqualTo(HandshakeResult.CERTIFICATE_REFUSED);
    }

    @Test
    void shouldSayThatThePeerClosedWhenItDid() {
        assertThat(Handshakes.resultOf(new ClosedChannelException())).isEqualTo(HandshakeResult.PEER_CLOSED);
    }
}
