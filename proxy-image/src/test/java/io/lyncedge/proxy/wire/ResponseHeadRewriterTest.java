package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LeakExtension.class)
class ResponseHeadRewriterTest {
    private static final String OK = "HTTP/1.1 200 OK";
    private static final String LENGTH = "Content-Length: 5";
    private static final String CHUNKED = "Transfer-Encoding: chunked";
    private static final ResponseHeadRewriter.Options USUAL =
            new ResponseHeadRewriter.Options(HttpVersion.HTTP_1_1, Persistence.PERSISTENT, ForwardMode.FULL);
    private static final ResponseHeadRewriter.Options TO_HTTP_1_0 =
            new ResponseHeadRewriter.Options(HttpVersion.HTTP_1_0, Persistence.KEEP_ALIVE, ForwardMode.FULL);
    private static final ResponseHeadRewriter.Options ANONYMOUS =
            new ResponseHeadRewriter.Options(HttpVersion.HTTP_1_1, Persistence.PERSISTENT, ForwardMode.ANONYMOUS);

    @Test
    void shouldKeepAllElseAsItCame() {
        // Given
        String head = Heads.head(
                "HTTP/1.1 401 Nicht\t\u00fc ",
                "WWW-Authenticate: Negotiate",
                "WWW-AUTHENTICATE:NTLM ",
                "WWW-Authenticate: Bearer trusted_issuers=\"a,b\"",
                "Set-Cookie: a=b",
                "Set-Cookie: c=d",
                "ETag:\t\"x\"",
                "Location: https://fe:4443/",
                "Via: 1.1 cache",
                "Content_Length: 7",
                "X-Forwarded-For: x",
                LENGTH);

        // When
        String written = write(Heads.response(head.strip()), USUAL);

        // Then
        assertThat(written).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection: keep-alive",
                "Connection: close",
                "Keep-Alive: timeout=5",
                "Proxy-Connection: close",
                "Proxy-Authenticate: NTLM",
                "TE: x",
                "Upgrade: h2c",
                "Trailer: X-Sum",
                "Connection: X-A\r\nX-A: 1"
            })
    void shouldRemoveHopByHopField(String field) {
        assertThat(write(Heads.response(OK, field, LENGTH, field), USUAL)).isEqualTo(Heads.head(OK, LENGTH));
    }

    @Test
    void shouldKeepFieldWhenConnectionMustNotNameIt() {
        // When
        String written = write(
                Heads.response(
                        OK,
                        "Connection: Set-Cookie, WWW-Authenticate, Location, ETag, Content-Length",
                        "Set-Cookie: a",
                        LENGTH),
                USUAL);

        // Then
        assertThat(written).isEqualTo(Heads.head(OK, "Set-Cookie: a", LENGTH));
    }

    @Test
    void shouldSayCloseWhenConnectionEnds() {
        // Given
        ResponseHeadRewriter.Options closing =
                new ResponseHeadRewriter.Options(HttpVersion.HTTP_1_1, Persistence.CLOSE, ForwardMode.FULL);

        // Then
        assertThat(write(Heads.response(OK, LENGTH), closing)).isEqualTo(Heads.head(OK, LENGTH, "Connection: close"));
        assertThat(write(Heads.response("HTTP/1.1 100 Continue"), closing))
                .isEqualTo(Heads.head("HTTP/1.1 100 Continue"));
    }

    @Test
    void shouldSayCloseWhenOnlyCloseEndsTheBody() {
        assertThat(write(Heads.response(OK), USUAL)).isEqualTo(Heads.head(OK, "Connection: close"));
    }

    @Test
    void shouldDropLengthWhenChunksWin() {
        assertThat(write(Heads.response(OK, LENGTH, "A: b", CHUNKED, "Trailer: X"), USUAL))
                .isEqualTo(Heads.head(OK, "A: b", CHUNKED, "Trailer: X"));
    }

    @Test
    void shouldWriteOneLengthWhenSeveralSayTheSame() {
        assertThat(write(Heads.response(OK, "Content-Length: 5, 5", LENGTH, "A: b"), USUAL))
                .isEqualTo(Heads.head(OK, "A: b", LENGTH));
    }

    @Test
    void shouldDropChunkedFramingWhenClientSpeaksHttp10() {
        // Then
        assertThat(write(Heads.response(OK, CHUNKED, "Trailer: X"), TO_HTTP_1_0))
                .isEqualTo(Heads.head(OK, "Connection: close"));
        assertThat(write(Heads.responseTo(HttpMethod.HEAD, OK, CHUNKED), TO_HTTP_1_0))
                .isEqualTo(Heads.head(OK, "Connection: keep-alive"));
    }

    @Test
    void shouldSayKeepAliveWhenHttp10ClientAskedForIt() {
        assertThat(write(Heads.response(OK, LENGTH), TO_HTTP_1_0))
                .isEqualTo(Heads.head(OK, LENGTH, "Connection: keep-alive"));
    }

    @Test
    void shouldWriteOwnVersionWhenPoolSpeaksHttp10() {
        assertThat(write(Heads.response("HTTP/1.0 200 OK", LENGTH), USUAL)).isEqualTo(Heads.head(OK, LENGTH));
    }

    @Test
    void shouldKeepUpgradeWhenProtocolsAreSwitched() {
        // Given
        String line = "HTTP/1.1 101 Switching Protocols";

        // When
        String written = write(Heads.response(line, "Connection: Upgrade", "Upgrade: websocket"), USUAL);

        // Then
        assertThat(written).isEqualTo(Heads.head(line, "Upgrade: websocket", "Connection: Upgrade"));
    }

    @Test
    void shouldDropFramingWhenStatusHasNoBody() {
        assertThat(write(Heads.response("HTTP/1.1 204 No Content", CHUNKED), USUAL))
                .isEqualTo(Heads.head("HTTP/1.1 204 No Content"));
    }

    @Test
    void shouldHideCredentialsWhenAnonymous() {
        // When
        String written = write(
                Heads.response(
                        "HTTP/1.1 401 Unauthorized",
                        "WWW-Authenticate: NTLM",
                        LENGTH,
                        "Set-Cookie: a",
                        "www-authenticate: Negotiate"),
                ANONYMOUS);

        // Then
        assertThat(written).isEqualTo(Heads.head("HTTP/1.1 404 Not Found", LENGTH));
        assertThat(write(Heads.response(OK, "Set-Cookie: a", CHUNKED), ANONYMOUS))
                .isEqualTo(Heads.head(OK, CHUNKED));
    }

    private static String write(ResponseHead head, ResponseHeadRewriter.Options options) {
        int room = ResponseHeadRewriter.sizeOf(head, options);
        ByteBuf out = PooledByteBufAllocator.DEFAULT.directBuffer(room, room);
        ResponseHeadRewriter.write(head, options, out);
        String written = out.toString(StandardCharsets.ISO_8859_1);
        out.release();
        return written;
    }
}
