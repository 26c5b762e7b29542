package io.lyncedge.proxy.config;

import io.lyncedge.config.Bundle;
import io.lyncedge.config.ConfigProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The directory that a bundle is read from: a mounted Secret, whose files the kubelet swaps all at once by the symbolic
 * link {@code ..data}, or a plain one. Files whose names begin with a dot are not part of it. Not safe for use by several
 * threads.
 */
public final class BundleDirectory {
    /** Most bytes that are read; a Secret holds at most 1 MiB. */
    static final long MAX_BYTES = 4L << 20;

    private static final String SWAPPED = "..data";

    private final Path directory;
    private Optional<Stamp> last = Optional.empty();

    /** Looks into this directory, which need not exist yet. */
    public BundleDirectory(Path directory) {
        this.directory = directory;
    }

    /** Looks whether the files changed since the last time that they could be read, and reads them if so. */
    public DirectoryContent poll() {
        try {
            Stamp before = stamp();
            if (last.filter(before::equals).isPresent()) {
                return new DirectoryContent.Unchanged();
            }
            if (before.bytes() > MAX_BYTES) {
                return unreadable("holds more than " + MAX_BYTES + " bytes");
            }
            Bundle bundle = read(before);
            if (!stamp().equals(before)) {
                return new DirectoryContent.Unchanged();
            }
            last = Optional.of(before);
            return new DirectoryContent.Changed(bundle);
        } catch (IOException e) {
            return unreadable("cannot be read (" + e.getClass().getSimpleName() + ": " + e.getMessage() + ")");
        }
    }

    private DirectoryContent unreadable(String reason) {
        return new DirectoryContent.Unreadable(new ConfigProblem(
                directory.toString(),
                reason,
                "mount the bundle Secret there, or set LYNCEDGE_BUNDLE to its directory"));
    }

    private static Bundle read(Stamp stamp) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String name : stamp.files().keySet()) {
            files.put(name, Files.readAllBytes(stamp.root().resolve(name)));
        }
        return new Bundle(files);
    }

    private Stamp stamp() throws IOException {
        Path swapped = directory.resolve(SWAPPED);
        Path root = (Files.isSymbolicLink(swapped) ? swapped : directory).toRealPath();
        SortedMap<String, FileStamp> files = new TreeMap<>();
        try (Stream<Path> entries = Files.list(root)) {
            for (Path entry : (Iterable<Path>) entries::iterator) {
                String name = entry.getFileName().toString();
                if (!name.startsWith(".") && Files.isRegularFile(entry)) {
                    files.put(name, FileStamp.of(entry));
                }
            }
        }
        return new Stamp(root, files);
    }

    /** What tells one state of the directory from another. */
    private record Stamp(Path root, SortedMap<String, FileStamp> files) {
        long bytes() {
            return files.values().stream().mapToLong(FileStamp::size).sum();
        }
    }

    private record FileStamp(long size, FileTime modified, Optional<Object> key) {
        static FileStamp of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(
                    attributes.size(), attributes.lastModifiedTime(), Optional.ofNullable(attributes.fileKey()));
        }
    }
}
