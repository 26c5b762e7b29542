package io.lyncedge.proxy.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLineTest {
    private static final long SEED = 7;

    private final JsonLine line = new JsonLine();

    @Test
    void shouldKeepTheOrderAndLeaveOutWhatIsAbsent() {
        // When
        line.begin();
        line.text("a", "x");
        line.text("b", Optional.empty());
        line.number("c", -5);
        line.flag("d", true);
        line.text("e", Optional.of(""));
        line.end();

        // Then
        assertThat(line.text()).hasToString("{\"a\":\"x\",\"c\":-5,\"d\":true,\"e\":\"\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00.000Z",
                "2000-02-29T23:59:59.999Z",
                "2026-11-03T07:08:09.010Z",
                "1969-12-31T23:59:59.900Z"
            })
    void shouldWriteInstantsWithMilliseconds(String instant) {
        // When
        line.begin();
        line.time("time", Instant.parse(instant).toEpochMilli());
        line.end();

        // Then
        assertThat(line.text()).hasToString("{\"time\":\"" + instant + "\"}");
    }

    @Test
    void shouldBeReadBackWhenTextHoldsAnyChar() throws IOException {
        // Given every char that a byte can become, and a thousand mixtures of them
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 1000; i++) {
            String text = random.ints(random.nextInt(40), 0, 256)
                    .collect(StringBuilder::new, (into, c) -> into.append((char) c), StringBuilder::append)
                    .toString();

            // When
            line.begin();
            line.text("text", text);
            line.end();

            // Then
            JsonNode read = new ObjectMapper().readTree(line.text().toString());
            assertThat(read.path("text").asText())
                    .as("seed %d, text %d", SEED, i)
                    .isEqualTo(text);
            assertThat(line.text().chars()).allMatch(c -> c >= ' ');
        }
    }
}
