package io.lyncedge.proxy.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.wire.HeadLimits;
import io.lyncedge.proxy.wire.RequestHead;
import io.lyncedge.proxy.wire.RequestHeadParser;
import io.lyncedge.proxy.wire.RequestParse;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/** Request heads that the real parser accepts. */
final class Requests {
    private Requests() {}

    /** Parses a request line and its fields. */
    static RequestHead parsed(Listener listener, String line, String... fields) {
        String text = line + "\r\n" + String.join("\r\n", fields) + (fields.length == 0 ? "" : "\r\n") + "\r\n";
        ByteBuf bytes = Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
        RequestParse parse = new RequestHeadParser(listener.scheme(), HeadLimits.STANDARD).parse(bytes);
        bytes.release();
        assertThat(parse).as(text).isInstanceOf(RequestHead.class);
        return (RequestHead) parse;
    }
}
