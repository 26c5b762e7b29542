package io.lyncedge.simulator;

import io.lyncedge.simulator.pki.IssuedCertificate;
import io.lyncedge.simulator.pki.TestAuthority;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The certificates of the pools: given ones where they lie in the directory, else freshly made ones, written there. */
final class PoolCertificates {
    private final SimulatorOptions options;
    private Optional<TestAuthority> corporate = Optional.empty();

    PoolCertificates(SimulatorOptions options) {
        this.options = options;
    }

    IssuedCertificate of(PoolOption pool) {
        Path directory = options.pki().resolve(pool.servers().getFirst());
        if (Files.exists(directory.resolve("tls.crt"))) {
            return IssuedCertificate.readSecret(directory);
        }
        IssuedCertificate certificate = corporate().rsa(pool.names());
        certificate.writeSecret(directory);
        return certificate;
    }

    /** Makes both authorities and the public certificate with the first that is needed. */
    private TestAuthority corporate() {
        if (corporate.isEmpty()) {
            TestAuthority publicAuthority = TestAuthority.create("Simulated Public Root");
            publicAuthority.writeTrust(options.pki().resolve("public-ca"));
            publicAuthority
                    .intermediate("Simulated Public Issuing")
                    .rsa(options.publicNames().toArray(String[]::new))
                    .writeSecret(options.pki().resolve("contoso-public"));
            TestAuthority made = TestAuthority.create("Simulated Corporate Root");
            made.writeTrust(options.pki().resolve("corp-ca"));
            corporate = Optional.of(made);
        }
        return corporate.orElseThrow();
    }
}
