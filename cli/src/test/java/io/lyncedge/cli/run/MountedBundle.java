package io.lyncedge.cli.run;

import io.lyncedge.config.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** A bundle Secret as the kubelet mounts it: all files are swapped at once, by the symbolic link {@code ..data}. */
final class MountedBundle {
    private final Path directory;
    private int swaps;

    /** Mounts into a directory that exists. */
    MountedBundle(Path directory) {
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }

    /** From now on it holds this. */
    void swap(Bundle bundle) throws IOException {
        swaps++;
        Path files = Files.createDirectory(directory.resolve("..files-" + swaps));
        for (Map.Entry<String, byte[]> file : bundle.files().entrySet()) {
            Files.write(files.resolve(file.getKey()), file.getValue());
        }
        Path link = Files.createSymbolicLink(directory.resolve("..next"), files.getFileName());
        Files.move(link, directory.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
    }
}
