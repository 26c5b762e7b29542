package io.lyncedge.e2e;

import io.lyncedge.simulator.pki.IssuedCertificate;
import io.lyncedge.simulator.pki.TestAuthority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's files, and a directory with certificates as the demo lays them out. */
final class Workspace {
    /** Names that the organisation's public certificate covers. */
    static final List<String> PUBLIC_NAMES = List.of(
            "webext.contoso.com",
            "webext-london.contoso.com",
            "meet.contoso.com",
            "dialin.contoso.com",
            "scheduler.contoso.com",
            "lyncdiscover.contoso.com",
            "officewebapps.contoso.com",
            "join.contoso.com");

    private final Path root = projectRoot();
    private final Path directory;
    private final TestAuthority publicAuthority = TestAuthority.create("Simulated Public Root");
    private final TestAuthority corporate = TestAuthority.create("Simulated Corporate Root");

    Workspace() {
        try {
            this.directory = Files.createTempDirectory("lyncedge-e2e");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        publicAuthority.writeTrust(directory.resolve("secrets/public-ca"));
        corporate.writeTrust(directory.resolve("secrets/corp-ca"));
    }

    /** The directory. */
    Path directory() {
        return directory;
    }

    /** A fresh public certificate. */
    IssuedCertificate publicCertificate() {
        return publicAuthority.intermediate("Simulated Public Issuing").rsa(PUBLIC_NAMES.toArray(String[]::new));
    }

    /** The same with an ECDSA key. */
    IssuedCertificate ecdsaCertificate() {
        return publicAuthority.intermediate("Simulated ECDSA Issuing").ecdsa(PUBLIC_NAMES.toArray(String[]::new));
    }

    /** A certificate for a server of a pool. */
    IssuedCertificate poolCertificate(String... names) {
        return corporate.rsa(names);
    }

    /** What pools' certificates end at. */
    String corporateRoot() {
        return corporate.rootPem();
    }

    /** A file of the project. */
    Path file(String path) {
        return root.resolve(path);
    }

    /** The archive of an image that {@code make images} built. */
    Path image(String name) {
        Path archive = file("image-build/target/images/lyncedge-" + name + ".tar");
        if (!Files.exists(archive)) {
            throw new IllegalStateException(archive + " is missing: run make images first");
        }
        return archive;
    }

    String read(String path) throws IOException {
        return Files.readString(file(path));
    }

    /** Where the tests run is the module, where the program runs the project. */
    private static Path projectRoot() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("mvnw")) ? here : here.resolve("..").normalize();
    }
}
