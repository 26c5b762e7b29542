package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LeakExtension.class)
class RequestHeadParserTest {
    private static final String FIRST = Heads.head(
            "POST /a HTTP/1.1",
            "Host: a",
            "Content-Length: 5",
            "Connection: close, X-A",
            "Expect: 100-continue",
            "Authorization: NTLM x",
            "X-A: b",
            "Upgrade: websocket");
    private static final String SECOND = Heads.head("GET /bb HTTP/1.1", "Host: b");

    private final RequestHeadParser parser = new RequestHeadParser(Scheme.HTTPS, HeadLimits.STANDARD);

    @Test
    void shouldReadPipelinedHeadsWithoutTraceOfTheFormer() {
        // Given
        ByteBuf in = PooledByteBufAllocator.DEFAULT
                .directBuffer()
                .writeBytes(AsciiBytes.of(FIRST + "12345" + SECOND + SECOND));
        parser.parse(in);
        in.skipBytes(5);

        // When
        RequestParse parse = parser.parse(in);

        // Then
        assertThat(in.readableBytes()).isEqualTo(SECOND.length());
        in.release();
        assertThat(parse).isInstanceOfSatisfying(RequestHead.class, head -> {
            assertThat(head.target().path()).isEqualTo("/bb");
            assertThat(head.host().orElseThrow().name()).isEqualTo("b");
            assertThat(head.framing()).isEqualTo(BodyFraming.NONE);
            assertThat(head.keepAlive()).isTrue();
            assertThat(head.expectsContinue()).isFalse();
            assertThat(head.authorization()).isEqualTo(AuthorizationScheme.NONE);
            assertThat(head.upgrade()).isEqualTo(Upgrade.NONE);
            assertThat(head.length()).isEqualTo(SECOND.length());
        });
    }

    @Test
    void shouldReadSmallHeadWhenLargeOneWentBefore() {
        // Given
        ByteBuf in = Heads.buffer(
                Heads.head("GET /a HTTP/1.1", "Host: a", "A: " + "b".repeat(60_000), "B: c\r\n".repeat(90) + "D: e")
                        + SECOND);
        assertThat(parser.parse(in)).isInstanceOf(RequestHead.class);

        // When
        RequestParse parse = parser.parse(in);

        // Then
        assertThat(parse)
                .isInstanceOfSatisfying(
                        RequestHead.class, head -> assertThat(head.length()).isEqualTo(SECOND.length()));
    }

    @Test
    void shouldForgetOnlyWhatIsComplete() {
        // Given
        parser.parse(Heads.buffer(FIRST));
        parser.forget();
        parser.parse(Heads.buffer(SECOND.substring(0, 9)));
        parser.forget();

        // When
        RequestParse parse = parser.parse(Heads.buffer(SECOND.substring(9)));

        // Then
        assertThat(parse).isInstanceOfSatisfying(RequestHead.class, head -> {
            assertThat(head.target().path()).isEqualTo("/bb");
            assertThat(head.framing()).isEqualTo(BodyFraming.NONE);
        });
    }

    @Test
    void shouldTellWhetherHeadHasBegun() {
        assertThat(parser.begun()).isFalse();
        parser.parse(Heads.buffer("\r\n"));
        assertThat(parser.begun()).isFalse();
        parser.parse(Heads.buffer("G"));
        assertThat(parser.begun()).isTrue();
        parser.parse(Heads.buffer("ET / HTTP/1.1\r\nHost: a\r\n"));
        assertThat(parser.begun()).isTrue();
        parser.parse(Heads.buffer("\r\n"));
        assertThat(parser.begun()).isFalse();
    }

    @Test
    void shouldRefuseForEverWhenItRefusedOnce() {
        // Given
        RequestParse refused = parser.parse(Heads.buffer("GET\r\n"));

        // When
        RequestParse later = parser.parse(Heads.buffer(SECOND));

        // Then
        assertThat(later).isEqualTo(refused).isEqualTo(new Refused(WireFault.REQUEST_LINE_MALFORMED));
    }

    @Test
    void shouldRefuseForEverWhenRuleIsBrokenByHeadAsWhole() {
        // Given
        RequestParse refused = parser.parse(Heads.buffer("GET / HTTP/1.1\r\n\r\n"));

        // When
        RequestParse later = parser.parse(Heads.buffer(SECOND));

        // Then
        assertThat(later).isEqualTo(refused).isEqualTo(new Refused(WireFault.HOST_MISSING));
    }

    @Test
    void shouldCompareAbsoluteFormByDefaultPortOfScheme() {
        // Given
        RequestHeadParser inClear = new RequestHeadParser(Scheme.HTTP, HeadLimits.STANDARD);

        // When
        RequestParse parse = inClear.parse(Heads.buffer(Heads.head("GET http://a:443/ HTTP/1.1", "Host: a")));

        // Then
        assertThat(parse).isEqualTo(new Refused(WireFault.TARGET_DIFFERS_FROM_HOST));
    }
}
