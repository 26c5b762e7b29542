package io.lyncedge.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadResultTest {
    @Test
    void shouldReadWhatTheScriptPrintsWhenItStandsAmongOtherLines() {
        // Given
        String output = """
                Running 3s test @ https://webext.contoso.com:40443/small
                slice 12000 14400000 3000123 9500 2
                """;

        // Then
        assertThat(LoadResult.parse(output)).isEqualTo(new LoadResult(12_000, 14_400_000, 3_000_123, 9_500, 2, ""));
    }

    @Test
    void shouldBeAnErrorWhenTheLoadCouldNotConnect() {
        assertThat(LoadResult.parse("unable to connect to webext.contoso.com:1 Connection refused"))
                .isEqualTo(new LoadResult(0, 0, 0, 0, 1, "wrk counted nothing"));
    }
}
