package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpMethod;

/** Heads that tests take for granted. */
final class Heads {
    private Heads() {}

    /** Parses a request head that came over TLS. */
    static RequestHead request(String... lines) {
        RequestHeadParser parser = new RequestHeadParser(Scheme.HTTPS, HeadLimits.STANDARD);
        RequestParse parse = parser.parse(buffer(head(lines)));
        assertThat(parse).isInstanceOf(RequestHead.class);
        return (RequestHead) parse;
    }

    /** Parses the head of an answer to a GET. */
    static ResponseHead response(String... lines) {
        return responseTo(HttpMethod.GET, lines);
    }

    static ResponseHead responseTo(HttpMethod method, String... lines) {
        ResponseParse parse = new ResponseHeadParser(HeadLimits.STANDARD).parse(buffer(head(lines)), method);
        assertThat(parse).isInstanceOf(ResponseHead.class);
        return (ResponseHead) parse;
    }

    /** Returns the lines with their ends, and the empty line. */
    static String head(String... lines) {
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    static ByteBuf buffer(String bytes) {
        return Unpooled.wrappedBuffer(AsciiBytes.of(bytes));
    }
}
