package io.lyncedge.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.lyncedge.bench.plan.BenchFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildFieldsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A configuration as an older build has it. */
    record Older(int version, List<Part> parts, Optional<Part> last, List<String> names) {}

    /** Something inside. */
    record Part(String name) {}

    @Test
    void shouldDropUnknownFieldsWhenTheyAreAtAnyDepth() throws IOException {
        // Given
        JsonNode document = JSON.readTree("""
                {"version": 1, "added": {"a": 1}, "names": ["x"], "last": {"name": "c", "more": []},
                 "parts": [{"name": "a", "more": 1}, {"name": "b"}]}""");

        // When
        BuildFields.prune(document, Older.class);

        // Then
        assertThat(document).isEqualTo(JSON.readTree("""
                {"version": 1, "names": ["x"], "last": {"name": "c"}, "parts": [{"name": "a"}, {"name": "b"}]}"""));
    }

    @Test
    void shouldKeepAnAbsentValueWhenTheFieldIsKnown() throws IOException {
        // Given
        JsonNode document = JSON.readTree("{\"version\": 1, \"last\": null}");

        // When
        BuildFields.prune(document, Older.class);

        // Then
        assertThat(document).isEqualTo(JSON.readTree("{\"version\": 1, \"last\": null}"));
    }

    @Test
    void shouldNameTheFolderWhenItHoldsNoBuild(@TempDir Path empty) {
        assertThatThrownBy(() -> new BuildFields(empty).only(new byte[] {'{', '}'}))
                .isInstanceOf(BenchFailure.class)
                .hasMessageContaining(empty.toString());
    }
}
