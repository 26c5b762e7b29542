package io.lyncedge.proxy.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WriteStallTest {
    private static final long LIMIT = 2 * Ticks.PERIOD_MILLIS;

    private final Ticks ticks = new Ticks();
    private final WriteStall stall = new WriteStall();
    private final EmbeddedChannel channel = new EmbeddedChannel();

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    @Test
    void shouldNotStallWhenNothingWaits() {
        assertThat(stalledAfter(100)).isFalse();
    }

    @Test
    void shouldStallWhenWhatWaitsDoesNotMove() {
        write(10);

        assertThat(stalledAfter(3)).isFalse();
        assertThat(stalledAfter(1)).isTrue();
    }

    @Test
    void shouldStallWhenOnlyMoreIsWritten() {
        write(10);

        for (int i = 0; i < 3; i++) {
            assertThat(stalledAfter(1)).isFalse();
            write(10);
        }
        assertThat(stalledAfter(1)).isTrue();
    }

    @Test
    void shouldNotStallWhenAPartOfAMessageGoesOut() {
        write(10);

        for (int i = 1; i < 10; i++) {
            buffer().progress(1);
            assertThat(stalledAfter(1)).isFalse();
        }
    }

    @Test
    void shouldNotStallWhenOneMessageAfterTheOtherGoesOut() {
        for (int i = 0; i < 10; i++) {
            write(10);
        }

        for (int i = 0; i < 9; i++) {
            buffer().remove();
            assertThat(stalledAfter(1)).isFalse();
        }
    }

    /** Written, and flushed as far as a full socket lets it. */
    private void write(int bytes) {
        buffer().addMessage(Unpooled.wrappedBuffer(new byte[bytes]), bytes, channel.newPromise());
        buffer().addFlush();
    }

    private boolean stalledAfter(int count) {
        boolean stalled = false;
        for (int i = 0; i < count; i++) {
            ticks.run();
            stalled = stall.stalled(channel, ticks, LIMIT);
        }
        return stalled;
    }

    private ChannelOutboundBuffer buffer() {
        return Objects.requireNonNull(channel.unsafe().outboundBuffer());
    }
}
