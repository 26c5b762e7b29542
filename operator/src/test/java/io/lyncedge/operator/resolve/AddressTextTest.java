package io.lyncedge.operator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.AddressLiteral;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms are those of RFC 5952, section 4. */
final class AddressTextTest {
    @ParameterizedTest
    @CsvSource({
        "10.20.0.11, 10.20.0.11",
        "2001:0DB8:0:0:0:0:0:1, 2001:db8::1",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:db8:1:1:1:1:0:0, 2001:db8:1:1:1:1::",
        "0:0:0:0:0:0:0:1, ::1",
        "::, ::",
        "::ffff:10.0.0.1, 10.0.0.1"
    })
    void shouldBeCanonicalWhenWritten(String literal, String canonical) {
        assertThat(AddressText.of(AddressLiteral.parse(literal).orElseThrow())).isEqualTo(canonical);
    }
}
