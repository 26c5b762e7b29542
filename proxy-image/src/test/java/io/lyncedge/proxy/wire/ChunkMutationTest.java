package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.verdict.Verdict;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Damaged chunks: the framer, the reference and, if they accept, a strict decoder must agree. */
class ChunkMutationTest {
    private static final int MUTATIONS = Integer.getInteger("mutations", 50_000);
    private static final List<String> BODIES = List.of(
            "0\r\n\r\n",
            "5\r\nhello\r\n0\r\n\r\nGET / HTTP/1.1\r\n",
            "A\r\n0123456789\r\n00\r\nETag: \"x\"\r\nX-Sum: 1\r\n\r\n",
            "1 ; b = \"c;\\\"\" ; d=e\r\nd\r\n0;last\r\n\r\n",
            "4;a=b;c=\"d\\e\"\r\na\r\nb\r\n12 ; x\r\n\0\u00ff0\r\n\r\n;;;;;;;;;;;\r\n0\r\nX-Sum: 1\r\nTe_st: 2\r\n\r\nrest",
            "001\r\n\n\r\n1f\r\n{31 bytes of data, or a few more}\r\n0\r\n\r\n0\r\n\r\n");

    private final long seed = Seeds.next("ChunkMutationTest");
    private final Random random = new Random(seed);
    private final ChunkMutations mutations = new ChunkMutations(random);

    @Test
    @Verdict("parser, reference and strict decoder agree")
    void shouldAgreeWithReferenceAndStrictDecoderWhenChunksAreDamaged(TestReporter reporter) {
        int accepted = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            // Given
            String body = mutations.mutated(BODIES.get(random.nextInt(BODIES.size())));

            // When, Then
            accepted += ChunkAgreement.isAccepted(body, random.nextInt(body.length() + 1)) ? 1 : 0;
        }
        assertThat(accepted).as("bodies accepted").isBetween(MUTATIONS / 10, MUTATIONS * 9 / 10);
        Seeds.report(reporter, "chunked bodies", MUTATIONS, accepted, seed);
    }
}
