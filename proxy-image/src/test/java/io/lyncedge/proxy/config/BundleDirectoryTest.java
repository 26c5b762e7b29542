package io.lyncedge.proxy.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleDirectoryTest {
    @TempDir
    Path mount;

    @Test
    void shouldReadAPlainDirectoryOnceUntilItChanges() throws IOException {
        // Given
        BundleDirectory directory = new BundleDirectory(mount);
        write(mount, "proxy.v1.json", "one");
        write(mount, ".hidden", "not part of it");

        // When, Then
        assertThat(changed(directory)).isEqualTo(Map.of("proxy.v1.json", "one"));
        assertThat(directory.poll()).isInstanceOf(DirectoryContent.Unchanged.class);
        write(mount, "ca.crt", "two");
        assertThat(changed(directory)).isEqualTo(Map.of("proxy.v1.json", "one", "ca.crt", "two"));
    }

    @Test
    void shouldSeeAChangeWhenSizeAndNameStay() throws IOException {
        // Given
        BundleDirectory directory = new BundleDirectory(mount);
        write(mount, "proxy.v1.json", "one");
        changed(directory);

        // When
        write(mount, "proxy.v1.json", "two");
        Files.setLastModifiedTime(
                mount.resolve("proxy.v1.json"), FileTime.from(Instant.now().plusSeconds(5)));

        // Then
        assertThat(changed(directory)).isEqualTo(Map.of("proxy.v1.json", "two"));
    }

    @Test
    void shouldReadTheNewFilesWhenAMountedSecretIsSwapped() throws IOException {
        // Given
        BundleDirectory directory = new BundleDirectory(mount);
        swapTo("..2026_01_01", Map.of("proxy.v1.json", "one", "old.crt", "x"));
        Files.createSymbolicLink(mount.resolve("proxy.v1.json"), Path.of("..data", "proxy.v1.json"));
        assertThat(changed(directory)).isEqualTo(Map.of("proxy.v1.json", "one", "old.crt", "x"));

        // When
        swapTo("..2026_01_02", Map.of("proxy.v1.json", "two"));

        // Then
        assertThat(changed(directory)).isEqualTo(Map.of("proxy.v1.json", "two"));
        assertThat(directory.poll()).isInstanceOf(DirectoryContent.Unchanged.class);
    }

    @Test
    void shouldSayWhyWhenTheDirectoryIsMissing() {
        // Given
        BundleDirectory directory = new BundleDirectory(mount.resolve("nowhere"));

        // When, Then
        assertThat(directory.poll())
                .isInstanceOfSatisfying(
                        DirectoryContent.Unreadable.class,
                        unreadable -> assertThat(unreadable.problem().toString())
                                .contains("nowhere", "NoSuchFile", "LYNCEDGE_BUNDLE"));
    }

    @Test
    void shouldRefuseMoreThanASecretCanHold() throws IOException {
        // Given
        Files.write(mount.resolve("huge"), new byte[(int) BundleDirectory.MAX_BYTES + 1]);

        // When, Then
        assertThat(new BundleDirectory(mount).poll()).isInstanceOf(DirectoryContent.Unreadable.class);
    }

    private static Map<String, String> changed(BundleDirectory directory) {
        DirectoryContent content = directory.poll();
        assertThat(content).isInstanceOf(DirectoryContent.Changed.class);
        Bundle bundle = ((DirectoryContent.Changed) content).bundle();
        Map<String, String> texts = new TreeMap<>();
        bundle.files().forEach((name, bytes) -> texts.put(name, new String(bytes, UTF_8)));
        return texts;
    }

    /** As the kubelet does it: a new directory, then one atomic rename of the link. */
    private void swapTo(String version, Map<String, String> files) throws IOException {
        Path target = Files.createDirectory(mount.resolve(version));
        for (Map.Entry<String, String> file : files.entrySet()) {
            write(target, file.getKey(), file.getValue());
        }
        Path link = Files.createSymbolicLink(mount.resolve("..data_tmp"), Path.of(version));
        Files.move(link, mount.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(Path directory, String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
    }
}
