package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/** What the parser, the reference and, of accepted heads, a strict decoder say of the same bytes: they must agree. */
final class RequestAgreement {
    private static final RequestHeadRewriter REWRITER = new RequestHeadRewriter("192.0.2.7", Scheme.HTTPS);

    private RequestAgreement() {}

    /** Reads a head in two pieces, fails where the readers differ, and tells whether it was accepted. */
    static boolean isAccepted(String head, int cut) {
        ReferenceRequests.Result result = read(head, cut);
        ReferenceRequests.Result expected = ReferenceRequests.read(head);
        if (!result.equals(expected)) {
            assertThat(result).as(head).isEqualTo(expected);
        }
        if (result instanceof ReferenceRequests.Result.Accepted accepted) {
            assertJudgeAgrees(head, accepted);
            return true;
        }
        return false;
    }

    private static void assertJudgeAgrees(String head, ReferenceRequests.Result.Accepted accepted) {
        Reading judged = RequestJudge.read(AsciiBytes.of(head.substring(0, head.length() - accepted.left())));
        if (!judged.equals(accepted.reading())) {
            assertThat(accepted.reading()).as(head).isEqualTo(judged);
        }
    }

    private static ReferenceRequests.Result read(String head, int cut) {
        RequestHeadParser parser = new RequestHeadParser(Scheme.HTTPS, HeadLimits.STANDARD);
        ByteBuf first = Heads.buffer(head.substring(0, cut));
        RequestParse parse = parser.parse(first);
        ByteBuf second = Heads.buffer(head.substring(cut));
        if (parse instanceof Incomplete) {
            parse = parser.parse(second);
        }
        assertThat(first.refCnt() + second.refCnt())
                .as("a parser keeps no buffer")
                .isEqualTo(2);
        return result(parse, first.readableBytes() + second.readableBytes());
    }

    private static ReferenceRequests.Result result(RequestParse parse, int left) {
        return switch (parse) {
            case Incomplete _ -> new ReferenceRequests.Result.Incomplete();
            case Refused _ -> new ReferenceRequests.Result.Refused();
            case RequestHead head ->
                new ReferenceRequests.Result.Accepted(Feeding.reading(head), forwarded(head), left);
        };
    }

    private static String forwarded(RequestHead head) {
        ByteBuf out = Unpooled.wrappedBuffer(new byte[REWRITER.sizeOf(head)]).clear();
        REWRITER.write(head, ForwardMode.FULL, out);
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
