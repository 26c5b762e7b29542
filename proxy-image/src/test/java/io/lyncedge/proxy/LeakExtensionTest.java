package io.lyncedge.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LeakExtension.class)
class LeakExtensionTest {
    @Test
    void shouldFindBufferWhenItIsNeverReleased() throws InterruptedException {
        // Given
        forgetOneBuffer();

        // When
        var leaks = LeakExtension.leaksUntilNow();

        // Then
        assertThat(leaks).singleElement().asString().contains("forgetOneBuffer");
    }

    @Test
    void shouldFindNothingWhenAllIsReleased() throws InterruptedException {
        // Given
        PooledByteBufAllocator.DEFAULT.directBuffer(16).release();

        // When
        var leaks = LeakExtension.leaksUntilNow();

        // Then
        assertThat(leaks).isEmpty();
    }

    private static void forgetOneBuffer() {
        ByteBufAllocator allocator = PooledByteBufAllocator.DEFAULT;
        ByteBuf forgotten = allocator.directBuffer(16);
        forgotten.writeByte(1);
    }
}
