package io.lyncedge.bench.load;

import io.lyncedge.bench.site.Names;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The only answer that counts: status 200 and this body. */
final class ExpectedAnswer {
    private final ByteBuf body;

    ExpectedAnswer(String body) {
        this.body = Unpooled.unreleasableBuffer(Unpooled.copiedBuffer(body, StandardCharsets.US_ASCII));
    }

    /** What is wrong with an answer; empty if nothing is. */
    Optional<String> problem(FullHttpResponse answer) {
        if (!answer.status().equals(HttpResponseStatus.OK)) {
            return Optional.of("status " + answer.status().code());
        }
        return answer.content().equals(body) ? Optional.empty() : Optional.of("another body");
    }

    /** Fields that every request has. */
    static void addFields(HttpHeaders headers) {
        headers.set(HttpHeaderNames.HOST, Names.PUBLISHED);
    }
}
