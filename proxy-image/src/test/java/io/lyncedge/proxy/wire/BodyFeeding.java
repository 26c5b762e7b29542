package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/** Feeds a body to a framer in pieces and keeps what it forwards. */
final class BodyFeeding {
    private final BodyFramer framer;
    private final StringBuilder forwarded = new StringBuilder();
    private int slices;

    private BodyFeeding(BodyFramer framer) {
        this.framer = framer;
    }

    /**
     * What became of a body.
     *
     * @param progress the last word of the framer
     * @param forwarded the bytes forwarded, one char each; those of a call that ended in a fault do not count
     * @param left how many bytes were not consumed
     * @param slices how many slices were forwarded
     */
    record Result(BodyProgress progress, String forwarded, int left, int slices) {}

    static Result feed(BodyFramer framer, String body, int... cuts) {
        BodyFeeding feeding = new BodyFeeding(framer);
        BodyProgress progress = BodyProgress.MORE;
        int from = 0;
        int left = body.length();
        for (int i = 0; i <= cuts.length && progress instanceof BodyProgress.More; i++) {
            int to = i == cuts.length ? body.length() : cuts[i];
            ByteBuf in = Unpooled.wrappedBuffer(AsciiBytes.of(body.substring(from, to)));
            progress = feeding.feedPiece(in);
            left = in.readableBytes() + body.length() - to;
            assertThat(in.refCnt()).as("all slices are released").isEqualTo(1);
            from = to;
        }
        return new Result(progress, feeding.forwarded.toString(), left, feeding.slices);
    }

    private BodyProgress feedPiece(ByteBuf in) {
        StringBuilder piece = new StringBuilder();
        BodyProgress progress = framer.read(in, slice -> {
            piece.append(slice.toString(StandardCharsets.ISO_8859_1));
            slices++;
            slice.release();
        });
        if (!(progress instanceof BodyProgress.Fault)) {
            forwarded.append(piece);
        }
        return progress;
    }
}
