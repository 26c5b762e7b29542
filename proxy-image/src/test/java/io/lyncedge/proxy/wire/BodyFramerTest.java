package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LeakExtension.class)
class BodyFramerTest {
    @Test
    void shouldBeCompleteAtOnceWhenThereIsNoBody() {
        assertThat(BodyFeeding.feed(BodyFramer.of(BodyFraming.NONE), "next"))
                .isEqualTo(new BodyFeeding.Result(BodyProgress.COMPLETE, "", 4, 0));
        assertThat(BodyFramer.of(BodyFraming.NONE).end()).isEqualTo(BodyProgress.COMPLETE);
    }

    @Test
    void shouldLeaveWhatFollowsWhenLengthIsReached() {
        for (int cut = 1; cut < 9; cut++) {
            // When
            BodyFeeding.Result result =
                    BodyFeeding.feed(BodyFramer.of(new BodyFraming.FixedLength(5)), "\r\n\0\u00ff.next", cut);

            // Then
            assertThat(result)
                    .isEqualTo(new BodyFeeding.Result(BodyProgress.COMPLETE, "\r\n\0\u00ff.", 4, cut < 5 ? 2 : 1));
        }
    }

    @Test
    void shouldNameTruncationWhenPeerEndsBeforeLength() {
        // Given
        BodyFramer framer = BodyFramer.of(new BodyFraming.FixedLength(5));
        BodyFeeding.feed(framer, "1234");

        // When
        BodyProgress progress = framer.end();

        // Then
        assertThat(progress).isEqualTo(new BodyProgress.Fault(WireFault.BODY_TRUNCATED));
    }

    @Test
    void shouldBeCompleteWhenPeerEndsAtLength() {
        // Given
        BodyFramer framer = BodyFramer.of(new BodyFraming.FixedLength(5));
        BodyFeeding.feed(framer, "12345");

        // When
        BodyProgress progress = framer.end();

        // Then
        assertThat(progress).isEqualTo(BodyProgress.COMPLETE);
    }

    @Test
    void shouldForwardAllWhenOnlyCloseEndsTheBody() {
        // Given
        BodyFramer framer = BodyFramer.of(BodyFraming.UNTIL_CLOSE);

        // When
        BodyFeeding.Result result = BodyFeeding.feed(framer, "0\r\n\r\nHTTP/1.1", 3);

        // Then
        assertThat(result).isEqualTo(new BodyFeeding.Result(BodyProgress.MORE, "0\r\n\r\nHTTP/1.1", 0, 2));
        assertThat(framer.end()).isEqualTo(BodyProgress.COMPLETE);
    }

    @Test
    void shouldShareMemoryWhenItForwards() {
        // Given
        ByteBuf in = PooledByteBufAllocator.DEFAULT.directBuffer(64);
        in.writeBytes(AsciiBytes.of("3\r\nabc\r\n"));
        List<ByteBuf> slices = new ArrayList<>();

        // When
        BodyFramer.of(BodyFraming.CHUNKED).read(in, slices::add);

        // Then
        assertThat(in.refCnt()).isEqualTo(2);
        assertThat(slices)
                .singleElement()
                .satisfies(slice -> assertThat(slice.memoryAddress()).isEqualTo(in.memoryAddress()));
        slices.forEach(ByteBuf::release);
        in.release();
    }
}
