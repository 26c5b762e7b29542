package io.lyncedge.simulator.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lyncedge.simulator.pki.IssuedCertificate;
import io.lyncedge.simulator.pki.TestAuthority;
import java.io.IOException;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

class RecorderTlsTest {

    private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final TestAuthority AUTHORITY = TestAuthority.create("Recorder Root");
    private static final IssuedCertificate CERTIFICATE = AUTHORITY.ecdsa("fe01.corp.contoso.com");

    @Test
    void shouldRecordWhatTheClientHelloSaidWhenTlsIsUsed() throws IOException {
        try (RawRecorder recorder = RawRecorder.tls(CERTIFICATE, Responders.ok());
                RawClient client = RawClient.tls(
                        recorder.port(),
                        ClientTls.sni("fe01.corp.contoso.com")
                                .withAlpn("h2", "http/1.1")
                                .withProtocols("TLSv1.2")
                                .trusting(AUTHORITY))) {
            // When
            RawAnswer answer = client.exchange(GET);

            // Then
            assertThat(answer.status()).isEqualTo(200);
            RecordedConnection seen = recorder.connections().getFirst();
            assertThat(seen.sni()).contains("fe01.corp.contoso.com");
            assertThat(seen.tls()).hasValueSatisfying(tls -> {
                assertThat(tls.protocol()).isEqualTo("TLSv1.2");
                assertThat(tls.alpnOffered()).containsExactly("h2", "http/1.1");
                assertThat(tls.alpn()).isEqualTo("http/1.1");
            });
            assertThat(client.applicationProtocol()).isEqualTo("http/1.1");
            assertThat(client.shownChain()).containsExactlyElementsOf(CERTIFICATE.chain());
        }
    }

    @Test
    void shouldRecordNoNameWhenTheClientSendsNone() throws IOException {
        try (RawRecorder recorder = RawRecorder.tls(CERTIFICATE, Responders.ok());
                RawClient client = RawClient.tls(recorder.port(), ClientTls.withoutSni())) {
            // When
            client.exchange(GET);

            // Then
            RecordedConnection seen = recorder.connections().getFirst();
            assertThat(seen.sni()).isEmpty();
            assertThat(seen.tls())
                    .hasValueSatisfying(tls -> assertThat(tls.alpnOffered()).isEmpty());
        }
    }

    @Test
    void shouldKeepTheNameWhenTheClientRefusesTheCertificate() {
        try (RawRecorder recorder = RawRecorder.tls(CERTIFICATE, Responders.ok())) {
            // When
            ClientTls other = ClientTls.sni("other.contoso.com").trusting(AUTHORITY);

            // Then
            assertThatExceptionOfType(SSLException.class).isThrownBy(() -> RawClient.tls(recorder.port(), other));
            RecordedConnection seen = recorder.awaitConnection(connection -> connection.end() != ConnectionEnd.OPEN);
            assertThat(seen.sni()).contains("other.contoso.com");
            assertThat(recorder.receivedNothing()).isTrue();
        }
    }

    @Test
    void shouldSeeTheFinishWhenTheClientEndsItsSide() throws IOException {
        try (RawRecorder recorder = RawRecorder.tls(CERTIFICATE, Responders.ok());
                RawClient client = RawClient.tls(recorder.port(), ClientTls.withoutSni())) {
            // When
            client.write(GET).finish();

            // Then
            assertThat(client.readAnswer().status()).isEqualTo(200);
            assertThat(recorder.awaitEnd(0)).isEqualTo(ConnectionEnd.FINISHED);
            assertThat(client.awaitEnd()).isEqualTo(ConnectionEnd.FINISHED);
        }
    }

    @Test
    void shouldSeeTheResetWhenTheClientResets() throws IOException {
        try (RawRecorder recorder = RawRecorder.tls(CERTIFICATE, Responders.silent());
                RawClient client = RawClient.tls(recorder.port(), ClientTls.withoutSni())) {
            // When
            client.write(GET);
            recorder.awaitRequest(0);
            client.reset();

            // Then
            assertThat(recorder.awaitEnd(0)).isEqualTo(ConnectionEnd.RESET);
        }
    }
}
