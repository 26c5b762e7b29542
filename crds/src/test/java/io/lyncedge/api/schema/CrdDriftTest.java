package io.lyncedge.api.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CrdDriftTest {
    private static final Path COMMITTED = Path.of("lyncedgeproxies.lyncedge.io.yaml");
    private static final String UPDATE = "./mvnw -pl crds test -Dcrd.update=true";

    @Test
    void shouldBeWhatTheRecordsGenerateWhenCommitted() throws IOException {
        // Given
        var generated = CrdGeneration.yaml();
        if (Boolean.getBoolean("crd.update")) {
            Files.writeString(COMMITTED, generated);
        }

        // When
        var committed = Files.readString(COMMITTED);

        // Then
        assertThat(committed)
                .as("%s differs from what the records generate; update it with: %s", COMMITTED, UPDATE)
                .isEqualTo(generated);
    }
}
