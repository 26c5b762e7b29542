package io.lyncedge.cli;

import io.lyncedge.cli.input.InputSource;
import io.lyncedge.cli.input.Reading;
import io.lyncedge.cli.input.ResourceFile;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The file that every command works on. */
final class InputOptions {
    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "FILE",
            description = "YAML with one LyncEdgeProxy; Secrets and ConfigMaps may stand beside it.")
    private Path file = Path.of("");

    @Option(
            names = "--secrets",
            paramLabel = "DIR",
            description = "Directory with NAME/KEY files, as mounted Secrets and ConfigMaps have them.")
    private Optional<Path> secrets = Optional.empty();

    Path file() {
        return file;
    }

    boolean hasDirectory() {
        return secrets.isPresent();
    }

    InputSource source() {
        return new InputSource(file, secrets);
    }

    Reading<ResourceFile> read() {
        return source().read().then(ResourceFile::read);
    }
}
