package io.lyncedge.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebianPackageTest {
    private static final Platform PLATFORM = Platform.of("amd64");

    @TempDir
    Path root;

    @BeforeEach
    void install() throws IOException {
        write("var/lib/dpkg/status", """
                Package: libc6
                Architecture: i386
                Version: 1

                Package: libc6
                Architecture: amd64
                Version: 2.36-9
                """);
        write("var/lib/dpkg/info/libc6:amd64.md5sums", "900150983cd24fb0d6963f7d28e17f72  lib/libc.so.6\n");
        write("lib/libc.so.6", "abc");
    }

    @Test
    void shouldTellVersionAndFileWhenPackageIsInstalled() throws IOException {
        // When
        DebianPackage library = DebianPackage.installed(root, "libc6", PLATFORM);

        // Then
        assertThat(library.version()).isEqualTo("2.36-9");
        assertThat(library.file("/libc.so.6")).hasContent("abc");
    }

    @Test
    void shouldRefuseWhenFileWasChanged() throws IOException {
        // Given
        write("lib/libc.so.6", "abd");
        DebianPackage library = DebianPackage.installed(root, "libc6", PLATFORM);

        // Then
        assertThatThrownBy(() -> library.file("/libc.so.6"))
                .isInstanceOf(ImageBuildException.class)
                .hasMessageContaining("apt-get install --reinstall libc6");
    }

    @Test
    void shouldNameTheRemedyWhenPackageIsMissing() {
        assertThatThrownBy(() -> DebianPackage.installed(root, "libz", PLATFORM))
                .isInstanceOf(ImageBuildException.class)
                .hasMessageContaining("apt-get install libz");
    }

    private void write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
