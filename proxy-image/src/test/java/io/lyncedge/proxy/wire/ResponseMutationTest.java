package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.HttpMethod;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Damaged heads of answers: what the parser accepts, a strict decoder reads in the same way. */
class ResponseMutationTest {
    private static final int MUTATIONS = Integer.getInteger("mutations", 50_000);
    /** The decoder rewrites these fields where they contradict each other or the status; how it frames is compared instead. */
    private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding");

    private final Random random = new Random(Seeds.next("ResponseMutationTest"));
    private final HeadMutations mutations = new HeadMutations(random);
    private final List<AcceptedResponses.Case> heads =
            AcceptedResponses.all().filter(head -> head.head().length() < 400).toList();

    @Test
    void shouldReadWhatStrictDecoderReadsWhenHeadIsDamaged() {
        int accepted = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            // Given
            AcceptedResponses.Case original = heads.get(random.nextInt(heads.size()));
            String head = mutations.mutated(original.head());

            // When
            Outcome outcome =
                    Feeding.response(AsciiBytes.of(head), original.method(), random.nextInt(head.length() + 1));

            // Then
            if (outcome instanceof Outcome.Accepted read && !switchesProtocols(read)) {
                accepted++;
                assertJudgeAgrees(head, original.method(), read);
            }
        }
        assertThat(accepted).as("heads accepted").isBetween(MUTATIONS / 10, MUTATIONS * 9 / 10);
    }

    /** Behind a 101 comes another protocol, of which the decoder has ideas of its own. */
    private static boolean switchesProtocols(Outcome.Accepted read) {
        return read.reading().start().getLast().equals("101");
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
