package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlBytesTest {
    private static final int LENGTH = 19;

    /** The neighbours are those that carry or borrow. */
    @ParameterizedTest
    @ValueSource(bytes = {'a', ' ', '\t', '~', (byte) 0x80, (byte) 0xff})
    void shouldFindEachControlByteAtEachPlace(byte neighbour) {
        for (int value = 0; value < 256; value++) {
            for (int at = 0; at < LENGTH; at++) {
                // Given
                byte[] bytes = new byte[LENGTH];
                Arrays.fill(bytes, neighbour);
                bytes[at] = (byte) value;

                // When
                int found = ControlBytes.find(bytes, 0, LENGTH);

                // Then
                boolean control = (value < ' ' && value != '\t') || value == 0x7f;
                assertThat(found).as("byte %d at %d", value, at).isEqualTo(control ? at : LENGTH);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 16, 18})
    void shouldLookOnlyBetweenItsBounds(int from) {
        // Given
        byte[] bytes = new byte[LENGTH + 1];
        Arrays.fill(bytes, from, LENGTH, (byte) 'a');

        // When
        int found = ControlBytes.find(bytes, from, LENGTH);

        // Then
        assertThat(found).isEqualTo(LENGTH);
    }
}
