package io.lyncedge.simulator.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.simulator.http.PageContent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipTest {

    @Test
    void shouldUnpackToTheTextWhenPadded() throws Exception {
        // When
        PageContent packed = Gzip.ofLength("text ".repeat(100), 5000);

        // Then
        assertThat(packed.length()).isEqualTo(5000);
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes(packed)))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("text ".repeat(100));
        }
    }

    private static byte[] bytes(PageContent content) {
        return ((PageContent.Bytes) content).copy();
    }
}
