package io.lyncedge.bench.site;

import io.lyncedge.simulator.pki.IssuedCertificate;
import io.lyncedge.simulator.pki.TestAuthority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Certificates of one run, in PEM files. Both have ECDSA P-256 keys.
 *
 * @param authority the root that signed both
 * @param front what every proxy shows
 * @param backend what the backend shows
 */
public record Certificates(Path authority, Pair front, Pair backend) {
    /**
     * A certificate with its key.
     *
     * @param chain PEM chain, leaf first
     * @param key PEM PKCS#8 key
     * @param both chain and key in one file, as HAProxy wants them
     */
    public record Pair(Path chain, Path key, Path both) {}

    /** Makes fresh ones below {@code directory}. */
    public static Certificates make(Path directory) {
        TestAuthority root = TestAuthority.create("LyncEdgeProxy bench");
        root.writeTrust(directory);
        return new Certificates(
                directory.resolve("ca.crt"),
                write(root.ecdsa(Names.PUBLISHED), directory.resolve("front")),
                write(root.ecdsa(Names.SERVER), directory.resolve("backend")));
    }

    private static Pair write(IssuedCertificate issued, Path directory) {
        issued.writeSecret(directory);
        Path both = directory.resolve("both.pem");
        try {
            Files.writeString(both, issued.chainPem() + issued.keyPem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Pair(directory.resolve("tls.crt"), directory.resolve("tls.key"), both);
    }
}
