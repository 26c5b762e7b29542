package io.lyncedge.cli.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a directory of NAME/KEY files: Secrets and ConfigMaps as Kubernetes mounts them. */
final class ReferenceDirectory {
    /** Largest object that Kubernetes stores. */
    private static final int MAX_BYTES = 1 << 20;

    private static final String MOUNTED = "..data";

    private ReferenceDirectory() {}

    /** Content by name and key. */
    static Reading<SortedMap<String, Map<String, byte[]>>> read(Path directory) {
        SortedMap<String, Map<String, byte[]>> objects = new TreeMap<>();
        try {
            for (Path object : children(directory)) {
                if (Files.isDirectory(object)) {
                    objects.put(object.getFileName().toString(), readObject(object));
                }
            }
            return new Reading.Good<>(objects);
        } catch (IOException e) {
            return Reading.bad(FileProblem.of(directory, e));
        }
    }

    /** A mounted object is swapped by one link; following it once gives keys that belong together. */
    private static Map<String, byte[]> readObject(Path object) throws IOException {
        Path mounted = object.resolve(MOUNTED);
        Path content = Files.isDirectory(mounted) ? mounted.toRealPath() : object;
        SortedMap<String, byte[]> keys = new TreeMap<>();
        for (Path key : children(content)) {
            if (Files.isRegularFile(key)) {
                keys.put(key.getFileName().toString(), readKey(key));
            }
        }
        return keys;
    }

    private static byte[] readKey(Path key) throws IOException {
        if (Files.size(key) > MAX_BYTES) {
            throw new IOException(key.getFileName() + " has more than " + MAX_BYTES + " bytes");
        }
        return Files.readAllBytes(key);
    }

    private static List<Path> children(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.filter(child -> !child.getFileName().toString().startsWith(".."))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
