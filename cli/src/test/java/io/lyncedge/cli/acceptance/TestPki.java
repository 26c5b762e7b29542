package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.pki.IssuedCertificate;
import io.lyncedge.simulator.pki.TestAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The certificates of all topologies.
 *
 * @param publicAuthority what clients trust
 * @param published certificate of the published names, but for those of fabrikam.com
 * @param corporate what the proxy trusts at the pools
 */
record TestPki(TestAuthority publicAuthority, IssuedCertificate published, TestAuthority corporate) {

    static TestPki create() {
        TestAuthority publicAuthority = TestAuthority.create("Public CA");
        IssuedCertificate published = publicAuthority.rsa("webext.contoso.com", "*.contoso.com");
        return new TestPki(publicAuthority, published, TestAuthority.create("Corporate CA"));
    }

    /** Writes what the resource refers to, as mounted Secrets and ConfigMaps look. */
    void writeInto(Path directory) throws IOException {
        published.writeSecret(Files.createDirectories(directory.resolve("public")));
        corporate.writeTrust(Files.createDirectories(directory.resolve("corp-ca")));
    }
}
