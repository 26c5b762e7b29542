package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

/** What the framer, the reference and, of whole bodies, a strict decoder say of the same chunks: they must agree. */
final class ChunkAgreement {
    private ChunkAgreement() {}

    /** Feeds a body in pieces, fails where the readers differ, and tells whether it was accepted. */
    static boolean isAccepted(String body, int... cuts) {
        ReferenceChunks.Result expected = ReferenceChunks.read(body);
        BodyFeeding.Result data = BodyFeeding.feed(BodyFramer.dechunking(BodyFraming.CHUNKED), body, cuts);
        BodyFeeding.Result chunks = BodyFeeding.feed(BodyFramer.of(BodyFraming.CHUNKED), body, cuts);
        if (!data.progress().equals(chunks.progress()) || !agrees(data, expected)) {
            assertThat(data).as("%s%nforwarded: %s", body, chunks).isEqualTo(expected);
        }
        boolean complete = expected.verdict() == ReferenceChunks.Verdict.COMPLETE;
        if (complete) {
            assertJudgeAgrees(body, data, chunks);
        }
        return complete;
    }

    private static boolean agrees(BodyFeeding.Result data, ReferenceChunks.Result expected) {
        return switch (expected.verdict()) {
            case COMPLETE ->
                data.progress() instanceof BodyProgress.Complete
                        && data.forwarded().equals(expected.data())
                        && data.left() == expected.left();
            case REFUSED -> data.progress() instanceof BodyProgress.Fault;
            // The framer refuses a line before it is complete.
            case INCOMPLETE -> !(data.progress() instanceof BodyProgress.Complete);
        };
    }

    /** The decoder reads the same from what came and from what is forwarded. */
    private static void assertJudgeAgrees(String body, BodyFeeding.Result data, BodyFeeding.Result chunks) {
        Optional<ChunkJudge.Result> judged = ChunkJudge.read(body);
        boolean same = judged.isPresent()
                && judged.get().data().equals(data.forwarded())
                && judged.get().left() == data.left()
                && ChunkJudge.read(chunks.forwarded()).equals(judged.map(ChunkJudge.Result::alone));
        if (!same) {
            assertThat(judged).as("%s%nforwarded: %s", body, chunks).hasToString(data.toString());
        }
    }
}
