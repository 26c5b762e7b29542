package io.lyncedge.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputSourceTest {
    @TempDir
    Path root;

    private Path file;
    private Path directory;

    @BeforeEach
    void setUp() throws IOException {
        file = Files.writeString(root.resolve("contoso.yaml"), "kind: A");
        directory = Files.createDirectory(root.resolve("secrets"));
    }

    @Test
    void shouldReadNamesAndKeysWhenTheDirectoryIsPlain() throws IOException {
        // Given
        Files.createDirectory(directory.resolve("public"));
        Files.writeString(directory.resolve("public/tls.crt"), "chain");
        Files.writeString(directory.resolve("stray"), "not an object");

        // When
        Inputs inputs = read();

        // Then
        assertThat(inputs.file()).asString().isEqualTo("kind: A");
        assertThat(inputs.directory()).containsOnlyKeys("public");
        assertThat(chain(inputs)).isEqualTo("chain");
    }

    @Test
    void shouldSeeTheNewContentWhenAMountedObjectIsSwapped() throws IOException {
        // Given: the layout of a mounted Secret
        Path object = Files.createDirectory(directory.resolve("public"));
        mount(object, "..first", "old");
        Files.createSymbolicLink(object.resolve("tls.crt"), Path.of("..data/tls.crt"));
        Inputs before = read();

        // When
        mount(object, "..second", "new");
        Inputs after = read();

        // Then
        assertThat(before.directory())
                .hasEntrySatisfying("public", keys -> assertThat(keys).containsOnlyKeys("tls.crt"));
        assertThat(chain(before)).isEqualTo("old");
        assertThat(chain(after)).isEqualTo("new");
        assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint());
    }

    @Test
    void shouldHaveTheSameFingerprintWhenNothingChanged() {
        assertThat(read().fingerprint()).isEqualTo(read().fingerprint());
    }

    @Test
    void shouldHaveAnotherFingerprintWhenAKeyMovesBetweenObjects() {
        byte[] content = {1};

        assertThat(List.of(
                                new Inputs("f", content, Map.of("a", Map.of("k", content), "b", Map.of())),
                                new Inputs("f", content, Map.of("a", Map.of(), "b", Map.of("k", content))),
                                new Inputs("f", content, Map.of("a", Map.of("k", content))),
                                new Inputs("f", content, Map.of()))
                        .stream()
                        .map(Inputs::fingerprint))
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldSayWhatIsMissingWhenAPathDoesNotExist() throws IOException {
        // Given
        Path absent = root.resolve("absent");

        // Then
        assertThat(problem(new InputSource(absent, Optional.empty())))
                .isEqualTo(absent + ": " + absent + " does not exist; check the path");
        assertThat(problem(new InputSource(file, Optional.of(absent)))).startsWith(absent + ": ");
        assertThat(problem(new InputSource(file, Optional.of(file)))).contains("is not a directory");
        assertThat(problem(new InputSource(directory, Optional.empty()))).contains("cannot be read");
    }

    private static void mount(Path object, String version, String chain) throws IOException {
        Files.createDirectory(object.resolve(version));
        Files.writeString(object.resolve(version).resolve("tls.crt"), chain);
        Path link = Files.createSymbolicLink(object.resolve("..data_tmp"), Path.of(version));
        Files.move(link, object.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String chain(Inputs inputs) {
        byte[] content = inputs.directory().getOrDefault("public", Map.of()).getOrDefault("tls.crt", new byte[0]);
        return new String(content, StandardCharsets.UTF_8);
    }

    private Inputs read() {
        Reading<Inputs> reading = new InputSource(file, Optional.of(directory)).read();
        assertThat(reading).isInstanceOf(Reading.Good.class);
        return ((Reading.Good<Inputs>) reading).value();
    }

    private static String problem(InputSource source) {
        Reading<Inputs> reading = source.read();
        assertThat(reading).isInstanceOf(Reading.Bad.class);
        return ((Reading.Bad<Inputs>) reading).problems().getFirst().toString();
    }
}
