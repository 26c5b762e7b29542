package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LeakExtension.class)
class RequestHeadRewriterTest {
    private static final String LINE = "GET /meet HTTP/1.1";
    private static final String HOST = "hOST:  webext.contoso.com ";
    private static final String FOR = "X-Forwarded-For: 2001:db8::7";
    private static final String PROTO = "X-Forwarded-Proto: https";

    private final RequestHeadRewriter rewriter = new RequestHeadRewriter("2001:db8::7", Scheme.HTTPS);

    @Test
    void shouldKeepOrderCaseDuplicatesBlanksAndTarget() {
        // Given
        String[] lines = {
            "POST /m?<a>&\"b\"|\u00e4%252f HTTP/1.1",
            "B:1 ",
            HOST,
            "b:\t2",
            "Content-Length: 0012",
            "X-Name: J\u00fcrgen",
            "Authorization: NTLM TlRM",
            "Cookie: a",
            "Cookie: b",
            "X-MS-WebTicket: x",
            "Expect: 100-continue",
            "my_name: 1"
        };

        // When
        String written = write(Heads.request(lines), ForwardMode.FULL);

        // Then
        assertThat(written).isEqualTo(Heads.head(String.join("\r\n", lines), FOR, PROTO));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Via: 1.1 evil",
                "via:",
                "Forwarded: for=1.2.3.4",
                "X-Forwarded-For: 1.2.3.4",
                "x-forwarded-host: evil",
                "X-Forwarded-Anything: 1",
                "X-Real-IP: 1.2.3.4",
                "X-Original-URL: /cscp",
                "X-Rewrite-URL: /cscp",
                "X-ARR-SSL: x",
                "X-ARR-LOG-ID: x",
                "Proxy: evil",
                "Proxy-Connection: keep-alive",
                "Proxy-Authorization: Basic x",
                "HTTP2-Settings: AAM",
                "Upgrade: h2c",
                "Connection: keep-alive",
                "Keep-Alive: timeout=5",
                "TE: trailers",
                "Trailer: X-Sum",
                "Content_Length: 5",
                "Transfer_Encoding: chunked",
                "X_Forwarded_For: 1.2.3.4",
                "X-Forwarded_Host: 1.2.3.4",
                "X_REAL_IP: 1",
                "x_ms_webticket: 1",
                "Ho_st: a\r\nAuthori_zation: b\r\nHTTP2_Settings: x"
            })
    void shouldRemoveFieldWhereverItStands(String field) {
        // Given
        boolean removedWhole = !field.startsWith("Ho_st");
        String kept = removedWhole ? "" : "Ho_st: a\r\nAuthori_zation: b\r\n";

        // Then
        assertThat(write(Heads.request(LINE, field, HOST, "A: b"), ForwardMode.FULL))
                .isEqualTo(Heads.head(LINE, kept + HOST, "A: b", FOR, PROTO));
        assertThat(write(Heads.request(LINE, HOST, "A: b", field), ForwardMode.FULL))
                .isEqualTo(Heads.head(LINE, HOST, "A: b", kept + FOR, PROTO));
        assertThat(write(Heads.request(LINE, field, HOST, field), ForwardMode.FULL))
                .isEqualTo(Heads.head(LINE, kept + HOST, kept + FOR, PROTO));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Viaa: 1", "X-Forwarded: 1", "X-ARR: 1", "Proxy-X: 1", "X-Real-IPs: 1", "Sec-WebSocket-Key: 1"})
    void shouldKeepFieldWhenItsNameIsOnlySimilar(String field) {
        assertThat(write(Heads.request(LINE, HOST, field), ForwardMode.FULL))
                .isEqualTo(Heads.head(LINE, HOST, field, FOR, PROTO));
    }

    @Test
    void shouldRemoveFieldsThatConnectionNames() {
        // When
        String written = write(
                Heads.request(LINE, HOST, "X-A: 1", "Connection: close, x-a, Accept", "x-A: 2", "Accept: a", "X-AB: 3"),
                ForwardMode.FULL);

        // Then
        assertThat(written).isEqualTo(Heads.head(LINE, HOST, "X-AB: 3", FOR, PROTO));
    }

    @ParameterizedTest
    @CsvSource({
        "GET https://webext.contoso.com/a?b HTTP/1.1, GET /a?b HTTP/1.1",
        "GET https://WEBEXT.contoso.com.:443 HTTP/1.1, GET / HTTP/1.1",
        "GET https://webext.contoso.com?b HTTP/1.0, GET /?b HTTP/1.1",
        "OPTIONS https://webext.contoso.com HTTP/1.1, OPTIONS * HTTP/1.1",
        "GET /a HTTP/1.0, GET /a HTTP/1.1",
        "OPTIONS * HTTP/1.1, OPTIONS * HTTP/1.1"
    })
    void shouldWriteOriginFormAndOwnVersion(String line, String expected) {
        assertThat(write(Heads.request(line, HOST, "A: b"), ForwardMode.FULL))
                .isEqualTo(Heads.head(expected, HOST, "A: b", FOR, PROTO));
    }

    @Test
    void shouldKeepTrailerWhenBodyIsChunked() {
        // Given
        String[] lines = {"POST / HTTP/1.1", HOST, "Trailer: X-Sum", "Transfer-Encoding: chunked"};

        // When
        String written = write(Heads.request(lines), ForwardMode.FULL);

        // Then
        assertThat(written).isEqualTo(Heads.head(String.join("\r\n", lines), FOR, PROTO));
    }

    @Test
    void shouldKeepUpgradeWhenItIsWebsocket() {
        // When
        RequestHead head = Heads.request(LINE, HOST, "Connection: keep-alive, Upgrade", "Upgrade: websocket");

        // Then
        assertThat(write(head, ForwardMode.FULL))
                .isEqualTo(Heads.head(LINE, HOST, "Upgrade: websocket", "Connection: Upgrade", FOR, PROTO));
        assertThat(write(head, ForwardMode.ANONYMOUS)).isEqualTo(Heads.head(LINE, HOST, FOR, PROTO));
    }

    @Test
    void shouldRemoveCredentialsWhenAnonymous() {
        // When
        String written = write(
                Heads.request(
                        LINE,
                        "Authorization: NTLM x",
                        HOST,
                        "Cookie: a",
                        "X-MS-WebTicket: x",
                        "Accept: b",
                        "Proxy-Authorization: x",
                        "cookie: c"),
                ForwardMode.ANONYMOUS);

        // Then
        assertThat(written).isEqualTo(Heads.head(LINE, HOST, "Accept: b", FOR, PROTO));
    }

    @Test
    void shouldLeaveOutEmptyLineWhenItCameBeforeTheHead() {
        assertThat(write(Heads.request("\r\n" + LINE, HOST), ForwardMode.FULL))
                .isEqualTo(Heads.head(LINE, HOST, FOR, PROTO));
    }

    @Test
    void shouldWriteTheSameTwiceWhenRequestIsRetried() {
        // Given
        RequestHead head = Heads.request("GET https://webext.contoso.com HTTP/1.0", HOST, "Via: a");

        // Then
        assertThat(write(head, ForwardMode.FULL)).isEqualTo(write(head, ForwardMode.FULL));
    }

    private String write(RequestHead head, ForwardMode mode) {
        ByteBuf out = PooledByteBufAllocator.DEFAULT.directBuffer(rewriter.sizeOf(head), rewriter.sizeOf(head));
        rewriter.write(head, mode, out);
        String written = out.toString(StandardCharsets.ISO_8859_1);
        out.release();
        return written;
    }
}
