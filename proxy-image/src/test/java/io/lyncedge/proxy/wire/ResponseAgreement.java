package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the parser, the reference and, of accepted heads, a strict decoder say of the same answer: they must agree. */
final class ResponseAgreement {
    /** The decoder rewrites these fields where they contradict each other or the status; how it frames is compared instead. */
    private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding");

    private static final ResponseHeadRewriter.Options AS_IT_COMES =
            new ResponseHeadRewriter.Options(HttpVersion.HTTP_1_1, Persistence.PERSISTENT, ForwardMode.FULL);

    /** A line is added to a head that may have as many as are allowed. */
    private static final HeadLimits WIDER = new HeadLimits(20_000, 100_000, 110);

    private ResponseAgreement() {}

    /** Reads the head of an answer in two pieces, fails where the readers differ, and tells whether it was accepted. */
    static boolean isAccepted(String head, HttpMethod method, int cut) {
        Outcome outcome = Feeding.response(AsciiBytes.of(head), method, cut);
        ReferenceResponses.Result expected = ReferenceResponses.read(head, method);
        if (!result(outcome).equals(expected)) {
            assertThat(outcome).as(head).isEqualTo(expected);
        }
        if (outcome instanceof Outcome.Accepted read) {
            byte[] bytes = AsciiBytes.of(head.substring(0, head.length() - read.left()));
            byte[] forwarded = forwarded(bytes, method);
            assertMeansTheSame(forwarded, method, read.reading());
            // Behind a 101 comes another protocol, of which the decoder has ideas of its own.
            if (!read.reading().start().getLast().equals("101")) {
                assertJudgeAgrees(bytes, method, read.reading());
                assertThat(ResponseJudge.read(forwarded, method).framing())
                        .isEqualTo(read.reading().framing());
            }
            return true;
        }
        return false;
    }

    private static ReferenceResponses.Result result(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NeedsMore _ -> new ReferenceResponses.Result.Incomplete();
            case Outcome.Refusal _ -> new ReferenceResponses.Result.Refused();
            case Outcome.Accepted(Reading reading, int left) -> new ReferenceResponses.Result.Accepted(reading, left);
        };
    }

    private static void assertJudgeAgrees(byte[] bytes, HttpMethod method, Reading reading) {
        Reading judged = ResponseJudge.read(bytes, method);
        if (!withoutFramingFields(judged).equals(withoutFramingFields(reading))) {
            assertThat(reading).isEqualTo(judged);
        }
    }

    /** What goes to the client ends where the answer of the pool ends. */
    private static void assertMeansTheSame(byte[] forwarded, HttpMethod method, Reading reading) {
        ByteBuf in = Unpooled.wrappedBuffer(forwarded);
        ResponseParse again = new ResponseHeadParser(WIDER).parse(in, method);
        boolean same = again instanceof ResponseHead head
                && !in.isReadable()
                && head.framing().equals(reading.framing())
                && head.version().equals(HttpVersion.HTTP_1_1)
                && reading.start().getLast().equals(Integer.toString(head.status()));
        if (!same) {
            assertThat(again)
                    .as(AsciiBytes.text(forwarded, 0, forwarded.length))
                    .isEqualTo(reading);
        }
    }

    private static byte[] forwarded(byte[] bytes, HttpMethod method) {
        ResponseHead head =
                (ResponseHead) new ResponseHeadParser(HeadLimits.STANDARD).parse(Unpooled.wrappedBuffer(bytes), method);
        ByteBuf out = Unpooled.wrappedBuffer(new byte[ResponseHeadRewriter.sizeOf(head, AS_IT_COMES)])
                .clear();
        ResponseHeadRewriter.write(head, AS_IT_COMES, out);
        return ByteBufUtil.getBytes(out);
    }

    private static Reading withoutFramingFields(Reading reading) {
        Map<String, List<String>> fields = new TreeMap<>(reading.fields());
        fields.keySet().removeIf(name -> FRAMING.contains(name.toLowerCase(Locale.ROOT)));
        return new Reading(reading.start(), fields, reading.framing());
    }
}
