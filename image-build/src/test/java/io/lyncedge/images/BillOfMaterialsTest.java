package io.lyncedge.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillOfMaterialsTest {
    private static final Platform PLATFORM = Platform.of("amd64");

    @Test
    void shouldAddSystemAndDropForeignNativesWhenWritten(@TempDir Path work) throws IOException {
        // Given
        Path module = Files.writeString(work.resolve("bom.json"), """
                {"components": [
                  {"purl": "pkg:maven/io.netty/native@1?classifier=linux-x86_64&type=jar"},
                  {"purl": "pkg:maven/io.netty/native@1?classifier=linux-aarch_64&type=jar"}]}
                """);
        DebianPackage library = new DebianPackage("libc6", "2.36-9+deb12u14", PLATFORM, "", Map.of(), work);
        Path written = work.resolve("image.json");

        // When
        BillOfMaterials.of(module, PLATFORM)
                .with(library)
                .with(Runtime.Version.parse("25.0.3+9"), "Some Vendor")
                .write(written);

        // Then
        assertThat(written)
                .content()
                .contains("classifier=linux-x86_64")
                .doesNotContain("aarch_64")
                .contains("pkg:deb/debian/libc6@2.36-9%2Bdeb12u14?arch=amd64")
                .contains("pkg:generic/java-runtime@25.0.3%2B9?vendor=Some%20Vendor");
    }
}
