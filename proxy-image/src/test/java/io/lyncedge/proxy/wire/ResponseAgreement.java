package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.HttpMethod;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the parser, the reference and, of accepted heads, a strict decoder say of the same answer: they must agree. */
final class ResponseAgreement {
    /** The decoder rewrites these fields where they contradict each other or the status; how it frames is compared instead. */
    private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding");

    private ResponseAgreement() {}

    /** Reads the head of an answer in two pieces, fails where the readers differ, and tells whether it was accepted. */
    static boolean isAccepted(String head, HttpMethod method, int cut) {
        Outcome outcome = Feeding.response(AsciiBytes.of(head), method, cut);
        ReferenceResponses.Result expected = ReferenceResponses.read(head, method);
        if (!result(outcome).equals(expected)) {
            assertThat(outcome).as(head).isEqualTo(expected);
        }
        if (outcome instanceof Outcome.Accepted read) {
            // Behind a 101 comes another protocol, of which the decoder has ideas of its own.
            if (!read.reading().start().getLast().equals("101")) {
                assertJudgeAgrees(head, method, read);
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

    private static void assertJudgeAgrees(String head, HttpMethod method, Outcome.Accepted read) {
        byte[] bytes = AsciiBytes.of(head.substring(0, head.length() - read.left()));
        Reading judged = ResponseJudge.read(bytes, method);
        if (!withoutFramingFields(judged).equals(withoutFramingFields(read.reading()))) {
            assertThat(read.reading()).as(head).isEqualTo(judged);
        }
    }

    private static Reading withoutFramingFields(Reading reading) {
        Map<String, List<String>> fields = new TreeMap<>(reading.fields());
        fields.keySet().removeIf(name -> FRAMING.contains(name.toLowerCase(Locale.ROOT)));
        return new Reading(reading.start(), fields, reading.framing());
    }
}
