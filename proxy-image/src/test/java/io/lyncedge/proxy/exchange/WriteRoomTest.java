package io.lyncedge.proxy.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WriteRoomTest {
    private static final long LIMIT = 800;

    private final AtomicLong used = new AtomicLong();
    private final DirectMemory memory = new DirectMemory(LIMIT, used::get);
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final WriteRoom room = new WriteRoom(channel, memory);

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    @Test
    void shouldHaveRoomUpToTheHighWaterMarkWhenMemoryIsPlenty() {
        channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(1, 1_000));

        queue(900);
        assertThat(room.any()).isTrue();
        queue(900);
        assertThat(room.any()).isFalse();
        assertThat(room.again()).as("the channel will tell").isFalse();
    }

    @Test
    void shouldHaveRoomOnlyWhileNothingWaitsWhenMemoryIsScarce() {
        used.set(LIMIT * 5 / 8 + 1);
        assertThat(room.any()).isTrue();

        queue(1);
        assertThat(room.any()).isFalse();
        assertThat(room.again()).isFalse();

        channel.flushOutbound();
        assertThat(room.again()).isTrue();
        assertThat(room.again()).as("told once").isFalse();
    }

    @Test
    void shouldHaveRoomAgainWhenMemoryIsBack() {
        used.set(LIMIT);
        queue(1);
        assertThat(room.any()).isFalse();

        used.set(LIMIT / 2);

        assertThat(room.again()).isTrue();
    }

    @Test
    void shouldCallMemoryExhaustedLaterThanScarce() {
        used.set(LIMIT * 5 / 8);
        assertThat(memory.scarce()).isFalse();
        used.set(LIMIT * 3 / 4);
        assertThat(memory.scarce()).isTrue();
        assertThat(memory.exhausted()).isFalse();
        used.set(LIMIT * 3 / 4 + 1);
        assertThat(memory.exhausted()).isTrue();
        used.set(-1);
        assertThat(memory.scarce()).as("nobody counts").isFalse();
    }

    private void queue(int bytes) {
        channel.write(Unpooled.wrappedBuffer(new byte[bytes]));
    }
}
