package io.lyncedge.operator.resolve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Secrets and ConfigMaps as files DIRECTORY/NAME/KEY, the way the kubelet mounts them. Each call reads the files anew.
 * What cannot be read counts as missing.
 */
public final class DirectorySource implements ReferenceSource {
    /** Largest file that is read: no Secret holds more. */
    private static final long MAX_BYTES = 1 << 20;

    private static final Pattern OBJECT_NAME = Pattern.compile("[a-z0-9]([-a-z0-9.]*[a-z0-9])?");

    private final Path directory;

    /** A source of the files below a directory. */
    public DirectorySource(Path directory) {
        this.directory = directory;
    }

    @Override
    public Optional<SecretContent> secret(String name) {
        return files(name).map(files -> new SecretContent(Optional.empty(), files));
    }

    @Override
    public Optional<Map<String, byte[]>> configMap(String name) {
        return files(name);
    }

    private Optional<Map<String, byte[]>> files(String name) {
        if (!OBJECT_NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Map<String, byte[]> content = new HashMap<>();
        try (Stream<Path> files = Files.list(directory.resolve(name))) {
            files.forEach(file -> read(file).ifPresent(bytes -> content.put(key(file), bytes)));
        } catch (IOException | UncheckedIOException _) {
            return Optional.empty();
        }
        return Optional.of(content);
    }

    /** Files alone: a mounted Secret also holds the directory that its files point into. */
    private static Optional<byte[]> read(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MAX_BYTES
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static String key(Path file) {
        return String.valueOf(file.getFileName());
    }
}
