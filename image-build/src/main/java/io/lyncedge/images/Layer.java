package io.lyncedge.images;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files of one layer. Owner, times and permissions are fixed and the order is sorted, so that a layer depends on the
 * content of its files alone. Everybody may read, nobody but root may write: any user id works.
 */
final class Layer {
    private static final FilePermissions READABLE = FilePermissions.fromOctalString("644");
    private static final FilePermissions EXECUTABLE = FilePermissions.fromOctalString("755");
    private static final FilePermissions OPEN = FilePermissions.fromOctalString("777");

    private final FileEntriesLayer.Builder builder;
    private long bytes;

    Layer(String name) {
        this.builder = FileEntriesLayer.builder().setName(name);
    }

    Layer file(Path source, String target) throws IOException {
        return add(source, target, READABLE);
    }

    Layer executable(Path source, String target) throws IOException {
        return add(source, target, EXECUTABLE);
    }

    /** A directory that every user may write to. */
    Layer openDirectory(Path anyDirectory, String target) {
        builder.addEntry(anyDirectory, AbsoluteUnixPath.get(target), OPEN);
        return this;
    }

    /** All files below a directory. */
    Layer tree(Path directory, String target) throws IOException {
        for (Path file : Directories.files(directory)) {
            String path = target + "/" + directory.relativize(file);
            add(file, path, Files.isExecutable(file) ? EXECUTABLE : READABLE);
        }
        return this;
    }

    /** How many bytes the files have. */
    long bytes() {
        return bytes;
    }

    FileEntriesLayer build() {
        return builder.build();
    }

    private Layer add(Path source, String target, FilePermissions permissions) throws IOException {
        builder.addEntry(source, AbsoluteUnixPath.get(target), permissions);
        bytes += Files.size(source);
        return this;
    }
}
