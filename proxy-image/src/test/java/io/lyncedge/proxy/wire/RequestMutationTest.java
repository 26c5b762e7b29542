package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.verdict.Verdict;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Damaged heads: the parser, the reference and, if they accept, a strict decoder must agree. */
class RequestMutationTest {
    private static final int MUTATIONS = Integer.getInteger("mutations", 100_000);

    private final long seed = Seeds.next("RequestMutationTest");
    private final Random random = new Random(seed);
    private final HeadMutations mutations = new HeadMutations(random);
    private final List<String> heads =
            AcceptedRequests.shortOnes().map(AcceptedRequests.Case::head).toList();

    @Test
    @Verdict("parser, reference and strict decoder agree")
    void shouldAgreeWithReferenceAndStrictDecoderWhenHeadIsDamaged(TestReporter reporter) {
        int accepted = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            // Given
            String head = mutations.mutated(heads.get(random.nextInt(heads.size())));

            // When, Then
            accepted += RequestAgreement.isAccepted(head, random.nextInt(head.length() + 1)) ? 1 : 0;
        }
        assertThat(accepted).as("heads accepted").isBetween(MUTATIONS / 10, MUTATIONS * 9 / 10);
        Seeds.report(reporter, "request heads", MUTATIONS, accepted, seed);
    }
}
