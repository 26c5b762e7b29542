package io.lyncedge.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageTest {
    private static final Platform PLATFORM = Platform.of("amd64");

    @TempDir
    Path work;

    @Test
    void shouldGiveTheSameBytesWhenTheSameFilesAreBuiltAgain() throws IOException {
        // Given
        Path first = program("first", 1_000_000_000L);
        Path second = program("second", 1_500_000_000L);

        // When
        BuiltImage one = build(first, "one");
        BuiltImage two = build(second, "two");

        // Then
        assertThat(two.digest()).isEqualTo(one.digest());
        assertThat(two.archive()).hasSameBinaryContentAs(one.archive());
    }

    @Test
    void shouldGiveAnotherDigestWhenOneByteDiffers() throws IOException {
        // Given
        BuiltImage one = build(program("first", 0), "one");
        Path changed = program("second", 0);
        Files.writeString(changed.resolve("lib/other.jar"), "othes");

        // When
        BuiltImage two = build(changed, "two");

        // Then
        assertThat(two.digest()).isNotEqualTo(one.digest());
    }

    @Test
    void shouldLeaveOutForeignNativesAndLetNobodyButRootWriteWhenBuilt() throws IOException {
        // When
        BuiltImage image = build(program("first", 0), "one");

        // Then
        Map<String, TarArchiveEntry> files = files(image.archive());
        assertThat(files).containsKeys("app/lib/main.jar", "app/lib/other.jar", "app/jvm.options");
        assertThat(files.keySet()).noneMatch(name -> name.contains("linux-aarch_64"));
        assertThat(files.values()).allSatisfy(entry -> {
            assertThat(entry.getMode() & 022).isZero();
            assertThat(entry.getLongUserId()).isZero();
        });
    }

    private BuiltImage build(Path program, String name) throws IOException {
        ImageRecipe recipe = new ImageRecipe(
                "test/image",
                program.resolve("lib"),
                "main.jar",
                "Main",
                program.resolve("jvm.options"),
                work.resolve("none"),
                Set.of(80));
        List<Layer> layers = new ApplicationLayers(recipe, PLATFORM, work.resolve(name)).create();
        return new Image(recipe, "1", Map.of("a", "b"))
                .write(layers, PLATFORM, work.resolve(name + ".tar"), work.resolve(name + "-cache"));
    }

    /** The same files, made in another order at another time. */
    private Path program(String name, long time) throws IOException {
        Path directory = work.resolve(name);
        Files.createDirectories(directory.resolve("lib"));
        List<String> files = List.of(
                "lib/main.jar",
                "lib/other.jar",
                "lib/native-linux-aarch_64.jar",
                "lib/own-1-SNAPSHOT.jar",
                "jvm.options");
        for (String file : time > 1_200_000_000L ? files.reversed() : files) {
            Path written = Files.writeString(directory.resolve(file), file.equals("lib/other.jar") ? "other" : file);
            Files.setLastModifiedTime(written, FileTime.fromMillis(time));
        }
        return directory;
    }

    private static Map<String, TarArchiveEntry> files(Path archive) throws IOException {
        Map<String, TarArchiveEntry> files = new LinkedHashMap<>();
        try (TarArchiveInputStream outer = new TarArchiveInputStream(Files.newInputStream(archive))) {
            for (TarArchiveEntry layer; (layer = outer.getNextEntry()) != null; ) {
                if (layer.getName().endsWith(".tar.gz")) {
                    TarArchiveInputStream inner = new TarArchiveInputStream(new GZIPInputStream(outer));
                    for (TarArchiveEntry entry; (entry = inner.getNextEntry()) != null; ) {
                        files.put(entry.getName(), entry);
                    }
                }
            }
        }
        return files;
    }
}
