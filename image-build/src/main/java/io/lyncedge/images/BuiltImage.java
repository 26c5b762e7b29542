package io.lyncedge.images;

import java.nio.file.Path;

/**
 * An image that was written.
 *
 * @param name repository and tag
 * @param digest of its manifest, as registries name it
 * @param archive the file
 * @param archiveBytes size of the file, layers compressed
 * @param unpackedBytes size of all files in it
 */
public record BuiltImage(String name, String digest, Path archive, long archiveBytes, long unpackedBytes) {
    /** No image may be larger when unpacked: 120 MiB. */
    public static final long MAX_BYTES = 120L * 1024 * 1024;

    private static final double MIB = 1024.0 * 1024;

    /** Whether it is as small as it has to be. */
    public boolean fits() {
        return unpackedBytes <= MAX_BYTES;
    }

    /** One line for people. */
    public String line() {
        return "%-34s %6.1f MiB  %6.1f MiB unpacked  %s"
                .formatted(name, archiveBytes / MIB, unpackedBytes / MIB, digest);
    }
}
