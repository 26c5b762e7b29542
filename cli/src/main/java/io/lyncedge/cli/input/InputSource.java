package io.lyncedge.cli.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the user keeps a configuration.
 *
 * @param file with the LyncEdgeProxy and, beside it, Secrets and ConfigMaps
 * @param directory with NAME/KEY files; absent if the user named none
 */
public record InputSource(Path file, Optional<Path> directory) {
    private static final int MAX_BYTES = 16 << 20;

    /** Reads everything as it is now. */
    public Reading<Inputs> read() {
        return readFile()
                .then(content -> readDirectory()
                        .then(objects -> new Reading.Good<>(new Inputs(file.toString(), content, objects))));
    }

    private Reading<byte[]> readFile() {
        try {
            if (Files.size(file) > MAX_BYTES) {
                return Reading.bad(InputProblem.of(
                        file.toString(), "has more than " + MAX_BYTES + " bytes", "name the file of a LyncEdgeProxy"));
            }
            return new Reading.Good<>(Files.readAllBytes(file));
        } catch (IOException e) {
            return Reading.bad(FileProblem.of(file, e));
        }
    }

    private Reading<Map<String, Map<String, byte[]>>> readDirectory() {
        return directory
                .map(path -> ReferenceDirectory.read(path).<Map<String, Map<String, byte[]>>>then(Reading.Good::new))
                .orElseGet(() -> new Reading.Good<>(Map.of()));
    }
}
