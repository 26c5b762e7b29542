package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.verdict.Verdict;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Damaged heads of answers: the parser, the reference and, if they accept, a strict decoder must agree. */
class ResponseMutationTest {
    private static final int MUTATIONS = Integer.getInteger("mutations", 50_000);

    private final long seed = Seeds.next("ResponseMutationTest");
    private final Random random = new Random(seed);
    private final HeadMutations mutations = new HeadMutations(random);
    private final List<AcceptedResponses.Case> heads =
            AcceptedResponses.all().filter(head -> head.head().length() < 400).toList();

    @Test
    @Verdict("parser, reference and strict decoder agree")
    void shouldAgreeWithReferenceAndStrictDecoderWhenHeadIsDamaged(TestReporter reporter) {
        int accepted = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            // Given
            AcceptedResponses.Case original = heads.get(random.nextInt(heads.size()));
            String head = mutations.mutated(original.head());

            // When, Then
            int cut = random.nextInt(head.length() + 1);
            accepted += ResponseAgreement.isAccepted(head, original.method(), cut) ? 1 : 0;
        }
        assertThat(accepted).as("heads accepted").isBetween(MUTATIONS / 10, MUTATIONS * 9 / 10);
        Seeds.report(reporter, "heads of answers", MUTATIONS, accepted, seed);
    }
}
