package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged heads: the parser, the reference and, if they accept, a strict decoder must agree. */
class RequestMutationTest {
    private static final int MUTATIONS = Integer.getInteger("mutations", 100_000);

    private final Random random = new Random(Seeds.next("RequestMutationTest"));
    private final HeadMutations mutations = new HeadMutations(random);
    private final RequestHeadRewriter rewriter = new RequestHeadRewriter("192.0.2.7", Scheme.HTTPS);
    private final List<String> heads =
            AcceptedRequests.shortOnes().map(AcceptedRequests.Case::head).toList();

    @Test
    void shouldAgreeWithReferenceAndStrictDecoderWhenHeadIsDamaged() {
        int accepted = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            // Given
            String head = mutations.mutated(heads.get(random.nextInt(heads.size())));

            // When
            ReferenceRequests.Result result = read(head);

            // Then
            ReferenceRequests.Result expected = ReferenceRequests.read(head);
            if (!result.equals(expected)) {
                assertThat(result).as(head).isEqualTo(expected);
            }
            if (result instanceof ReferenceRequests.Result.Accepted reading) {
                accepted++;
                assertJudgeAgrees(head, reading);
            }
        }
        assertThat(accepted).as("heads accepted").isBetween(MUTATIONS / 10, MUTATIONS * 9 / 10);
    }

    private static void assertJudgeAgrees(String head, ReferenceRequests.Result.Accepted accepted) {
        Reading judged = RequestJudge.read(AsciiBytes.of(head.substring(0, head.length() - accepted.left())));
        if (!judged.equals(accepted.reading())) {
            assertThat(accepted.reading()).as(head).isEqualTo(judged);
        }
    }

    /** Reads in two pieces, cut anywhere. */
    private ReferenceRequests.Result read(String head) {
        RequestHeadParser parser = new RequestHeadParser(Scheme.HTTPS, HeadLimits.STANDARD);
        int cut = random.nextInt(head.length() + 1);
        ByteBuf first = Heads.buffer(head.substring(0, cut));
        RequestParse parse = parser.parse(first);
        ByteBuf second = Heads.buffer(head.substring(cut));
        if (parse instanceof Incomplete) {
            parse = parser.parse(second);
        }
        return result(parse, first.readableBytes() + second.readableBytes());
    }

    private ReferenceRequests.Result result(RequestParse parse, int left) {
        return switch (parse) {
            case Incomplete _ -> new ReferenceRequests.Result.Incomplete();
            case Refused _ -> new ReferenceRequests.Result.Refused();
            case RequestHead head ->
                new ReferenceRequests.Result.Accepted(Feeding.reading(head), forwarded(head), left);
        };
    }

    private String forwarded(RequestHead head) {
        ByteBuf out = Unpooled.wrappedBuffer(new byte[rewriter.sizeOf(head)]).clear();
        rewriter.write(head, ForwardMode.FULL, out);
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
