package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FieldNameTest {
    @ParameterizedTest
    @MethodSource("known")
    void shouldKnowNameInAnyCaseAndNothingElse(FieldName name) {
        // Given
        String text = name.lowerCase();

        // Then
        assertThat(of(text)).isEqualTo(name);
        assertThat(of(text.toUpperCase(Locale.ROOT))).isEqualTo(name);
        assertThat(of(text + "s")).isEqualTo(FieldName.OTHER);
        assertThat(of("a" + text)).isEqualTo(FieldName.OTHER);
        for (int i = 0; i < text.length(); i++) {
            assertThat(of(text.substring(0, i) + "~" + text.substring(i + 1))).isEqualTo(FieldName.OTHER);
        }
    }

    @ParameterizedTest
    @MethodSource("known")
    void shouldSeeThroughUnderscoresWhenNameHasHyphens(FieldName name) {
        // Given
        String disguised = name.lowerCase().replace('-', '_');

        // Then
        assertThat(of(disguised)).isEqualTo(disguised.contains("_") ? FieldName.DISGUISED : name);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-For, X_FORWARDED",
        "x-forwarded-, X_FORWARDED",
        "x-forwarded, OTHER",
        "X-ARR-SSL, X_ARR",
        "x_arr-ssl, DISGUISED",
        "X-Forwarded_For, DISGUISED",
        "X-ARR, OTHER",
        "my_name, OTHER",
        "a, OTHER"
    })
    void shouldKnowFamilies(String text, FieldName name) {
        assertThat(of(text)).isEqualTo(name);
    }

    static Stream<FieldName> known() {
        return Arrays.stream(FieldName.values())
                .filter(name -> !name.lowerCase().isEmpty());
    }

    private static FieldName of(String text) {
        return FieldName.of(AsciiBytes.of(text), 0, text.length());
    }
}
