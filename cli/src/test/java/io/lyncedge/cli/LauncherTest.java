package io.lyncedge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a checkout whose Java only says how it was started. */
class LauncherTest {
    @TempDir
    Path root;

    private Path checkout;
    private Path launcher;

    @BeforeEach
    void setUp() throws IOException {
        checkout = Files.createDirectories(root.resolve("check out"));
        launcher = checkout.resolve("lyncedge");
        Files.copy(Path.of("../lyncedge"), launcher);
        executable(launcher);
    }

    @Test
    void shouldSayWhatToDoInOneLineWhenItIsNotBuilt() throws Exception {
        Result result = run(launcher, "--version");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output())
                .isEqualTo("lyncedge is not built: run make build first, in " + checkout.toRealPath() + "\n");
    }

    @Test
    void shouldFindItsCheckoutWhenItIsCalledThroughLinks() throws Exception {
        // Given
        build();
        Path bin = Files.createDirectory(root.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("absolute"), launcher);
        Files.createSymbolicLink(bin.resolve("kubectl-lyncedge"), Path.of("absolute"));

        // When
        Result result = run(bin.resolve("kubectl-lyncedge"), "ports", "-f", "a b.yaml");

        // Then
        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(result.output().lines())
                .contains(
                        "<-jar>", "<" + jar().toRealPath() + ">", "<ports>", "<a b.yaml>", "<-XX:TieredStopAtLevel=1>");
    }

    @Test
    void shouldBecomeTheProxyWithTheUsersOptionsWhenItRuns() throws Exception {
        // Given
        build();

        // When
        Result result = run(launcher, "run", "-f", "contoso.yaml");

        // Then
        List<String> lines = result.output().lines().toList();
        assertThat(lines).contains("pid " + result.pid(), imageOptions(), "<-Dfirst=1>", "<-Dsecond=2>");
        assertThat(lines.indexOf("<-Dsecond=2>")).isGreaterThan(lines.indexOf(imageOptions()));
        assertThat(lines).doesNotContain("<-XX:TieredStopAtLevel=1>");
    }

    private void build() throws IOException {
        Files.createDirectories(checkout.resolve("cli/target/lyncedge/lib"));
        Files.createFile(jar());
        Path java = Files.createDirectories(root.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"pid $$\"\nfor word; do echo \"<$word>\"; done\nexit 7\n");
        executable(java);
        Path find = Files.createDirectories(checkout.resolve(".mvn")).resolve("find-jdk.sh");
        Files.writeString(find, "JAVA_HOME='" + root.resolve("jdk") + "'\n");
    }

    /** The options that the proxy has in its image too. */
    private String imageOptions() throws IOException {
        return "<@" + checkout.toRealPath().resolve("proxy-image/jvm.options") + ">";
    }

    private Path jar() {
        return checkout.resolve("cli/target/lyncedge/lib/lyncedge.jar");
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Result run(Path command, String... args) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(command.toString()), Stream.of(args))
                        .toList())
                .directory(root.toFile())
                .redirectErrorStream(true);
        builder.environment().put("LYNCEDGE_JAVA_OPTS", "-Dfirst=1 -Dsecond=2");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output, process.pid());
    }

    private record Result(int exitCode, String output, long pid) {}
}
