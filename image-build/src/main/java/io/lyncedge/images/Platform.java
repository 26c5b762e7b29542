package io.lyncedge.images;

/**
 * What the images run on: the processor of this machine, since the Java runtime is linked from the one that runs here.
 *
 * @param oci architecture in the words of the OCI image specification
 * @param multiarch Debian's name of the directory for shared libraries
 * @param loader where programs look for the dynamic loader
 * @param nettyClassifier how Netty calls it in names of native libraries
 */
record Platform(String oci, String multiarch, String loader, String nettyClassifier) {
    private static final Platform AMD64 =
            new Platform("amd64", "x86_64-linux-gnu", "/lib64/ld-linux-x86-64.so.2", "linux-x86_64");
    private static final Platform ARM64 =
            new Platform("arm64", "aarch64-linux-gnu", "/lib/ld-linux-aarch64.so.1", "linux-aarch_64");

    /**
     * The platform of a value of {@code os.arch}.
     *
     * @throws ImageBuildException if no image can be made for it
     */
    static Platform of(String architecture) {
        return switch (architecture) {
            case "amd64", "x86_64" -> AMD64;
            case "aarch64" -> ARM64;
            default ->
                throw new ImageBuildException(
                        "images can be built on amd64 and aarch64, not on " + architecture + ": use such a machine");
        };
    }

    /** Whether a jar holds native libraries for another platform. */
    boolean isForeign(String jarName) {
        return jarName.contains("-linux-") && !jarName.contains(nettyClassifier);
    }

    /** Whether a jar holds native libraries for this platform. */
    boolean isNative(String jarName) {
        return jarName.contains("-" + nettyClassifier);
    }
}
