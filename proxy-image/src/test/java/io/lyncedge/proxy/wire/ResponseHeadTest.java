package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseHeadTest {
    private static final String LENGTH = "Content-Length: 5";
    private static final String CHUNKED = "Transfer-Encoding: chunked";

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1 200 OK, X: y, false",
        "HTTP/1.1 200 OK, Content-Length: 5, true",
        "HTTP/1.1 200 OK, Transfer-Encoding: chunked, true",
        "HTTP/1.1 200 OK, Connection: close, false",
        "HTTP/1.1 204 No Content, X: y, true",
        "HTTP/1.1 204 No Content, Connection: close, false",
        "HTTP/1.1 101 Switching Protocols, X: y, false",
        "HTTP/1.0 200 OK, Content-Length: 5, false"
    })
    void shouldTellWhetherUpstreamMayCarryAnotherRequest(String line, String field, boolean reusable) {
        assertThat(Heads.response(line, field).reusable()).isEqualTo(reusable);
    }

    @Test
    void shouldBeReusableWhenHttp10KeepsAlive() {
        assertThat(Heads.response("HTTP/1.0 200 OK", LENGTH, "Connection: keep-alive")
                        .reusable())
                .isTrue();
    }

    @Test
    void shouldLetChunksWinAndTrustNoMoreWhenLengthContradicts() {
        // When
        ResponseHead head = Heads.response("HTTP/1.1 200 OK", LENGTH, CHUNKED);

        // Then
        assertThat(head.framing()).isEqualTo(BodyFraming.CHUNKED);
        assertThat(head.reusable()).isFalse();
    }

    @Test
    void shouldReadOneLengthWhenSeveralSayTheSame() {
        // When
        ResponseHead head = Heads.response("HTTP/1.1 200 OK", "Content-Length: 5, 5", LENGTH);

        // Then
        assertThat(head.framing()).isEqualTo(new BodyFraming.FixedLength(5));
        assertThat(head.reusable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"GET, 304", "GET, 204", "GET, 100", "GET, 103", "GET, 101", "HEAD, 200", "HEAD, 401"})
    void shouldHaveNoBodyWhateverItsFieldsSay(String method, int status) {
        assertThat(Heads.responseTo(HttpMethod.valueOf(method), "HTTP/1.1 " + status + " x", CHUNKED)
                        .framing())
                .isEqualTo(BodyFraming.NONE);
        assertThat(Heads.responseTo(HttpMethod.valueOf(method), "HTTP/1.1 " + status + " x", LENGTH)
                        .framing())
                .isEqualTo(BodyFraming.NONE);
    }

    @ParameterizedTest
    @CsvSource({"100, true, false", "103, true, false", "101, false, true", "200, false, false"})
    void shouldTellInterimAnswersFromFinalOnes(int status, boolean interim, boolean switching) {
        // When
        ResponseHead head = Heads.response("HTTP/1.1 " + status + " x");

        // Then
        assertThat(head.status()).isEqualTo(status);
        assertThat(head.interim()).isEqualTo(interim);
        assertThat(head.switchesProtocols()).isEqualTo(switching);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "NTLM; true",
                "negotiate; true",
                "Negotiate YII=; true",
                "Basic realm=\"a\", NTLM; true",
                "Basic realm=\"a, NTLM\"; false",
                "Basic realm=\"a\\\", NTLM\"; false",
                "Bearer trusted_issuers=\"x@contoso.com\", client_id=\"0\"; false",
                "MsRtcOAuth href=\"https://a/b\",grant_type=\"a,NTLM,c\"; false",
                "NTLMv2; false",
                "''; false"
            })
    void shouldTellWhetherChallengeBindsConnection(String challenge, boolean binds) {
        assertThat(Heads.response("HTTP/1.1 401 Unauthorized", "WWW-Authenticate: " + challenge)
                        .challengesConnection())
                .isEqualTo(binds);
    }

    @Test
    void shouldSeeSecondChallengeWhenFirstBindsNothing() {
        // When
        ResponseHead head =
                Heads.response("HTTP/1.1 401 Unauthorized", "WWW-Authenticate: NTLM", "WWW-Authenticate: Basic");

        // Then
        assertThat(head.challengesConnection()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Length: 5, HTTP/1.1, false",
        "Content-Length: 5, HTTP/1.0, false",
        "Transfer-Encoding: chunked, HTTP/1.1, false",
        "Transfer-Encoding: chunked, HTTP/1.0, true",
        "X: y, HTTP/1.1, true"
    })
    void shouldTellWhetherOnlyCloseEndsTheBody(String field, String client, boolean byClose) {
        assertThat(Heads.response("HTTP/1.1 200 OK", field).endsByCloseFor(HttpVersion.valueOf(client)))
                .isEqualTo(byClose);
    }

    @Test
    void shouldForgetFormerHeadWhenNextIsRead() {
        // Given
        ResponseHeadParser parser = new ResponseHeadParser(HeadLimits.STANDARD);
        ByteBuf in =
                Heads.buffer(Heads.head("HTTP/1.1 100 Continue", CHUNKED, "Connection: close", "WWW-Authenticate: NTLM")
                        + Heads.head("HTTP/1.1 200 OK", LENGTH));
        parser.parse(in, HttpMethod.GET);

        // When
        ResponseParse parse = parser.parse(in, HttpMethod.GET);

        // Then
        assertThat(parse).isInstanceOfSatisfying(ResponseHead.class, head -> {
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.framing()).isEqualTo(new BodyFraming.FixedLength(5));
            assertThat(head.reusable()).isTrue();
            assertThat(head.challengesConnection()).isFalse();
        });
        assertThat(in.isReadable()).isFalse();
    }
}
