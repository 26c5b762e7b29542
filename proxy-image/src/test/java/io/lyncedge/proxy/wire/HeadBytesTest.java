package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;

class HeadBytesTest {
    private final HeadBytes bytes = new HeadBytes();

    @Test
    void shouldHoldNoRoomWhenNothingCame() {
        assertThat(bytes.fill(Unpooled.EMPTY_BUFFER)).isFalse();
        assertThat(bytes.room()).isEmpty();
    }

    @Test
    void shouldHoldLittleRoomWhenTheHeadIsShort() {
        // When
        boolean filled = bytes.fill(coming(100));

        // Then
        assertThat(filled).isTrue();
        assertThat(bytes.end()).isEqualTo(100);
        assertThat(bytes.room()).hasSize(256);
    }

    @Test
    void shouldKeepWhatCameWhenTheRoomGrows() {
        // Given
        bytes.fill(coming(256));
        ByteBuf more = coming(3_000);

        // When
        while (more.isReadable()) {
            bytes.fill(more);
        }

        // Then
        assertThat(bytes.end()).isEqualTo(3_256);
        assertThat(bytes.room()).startsWith((byte) 0, (byte) 1).hasSize(4_096);
        assertThat(bytes.room()[256 + 2_999]).isEqualTo((byte) 2_999);
    }

    @Test
    void shouldKeepTheRoomForTheNextHeadUnlessItIsLarge() {
        // Given
        bytes.fill(coming(2_000));
        bytes.clear();
        int usual = bytes.room().length;

        // When
        ByteBuf large = coming(5_000);
        while (large.isReadable()) {
            bytes.fill(large);
        }
        bytes.clear();

        // Then
        assertThat(usual).isEqualTo(2_048);
        assertThat(bytes.room()).isEmpty();
    }

    private static ByteBuf coming(int count) {
        ByteBuf buffer = Unpooled.buffer(count);
        for (int i = 0; i < count; i++) {
            buffer.writeByte(i);
        }
        return buffer;
    }
}
