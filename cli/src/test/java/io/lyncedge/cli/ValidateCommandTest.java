package io.lyncedge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidateCommandTest {
    @TempDir
    Path root;

    @Test
    void shouldSayThatAllIsWellWhenResourceAndReferencesAreGood() throws IOException {
        Outcome outcome = validate(ResourceText.complete());

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).isEqualTo(file() + ": LyncEdgeProxy lync-edge/contoso is valid\n");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void shouldNotMissReferencesWhenTheyAreNotGiven() throws IOException {
        Outcome outcome = validate(ResourceText.RESOURCE);

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEqualTo("""
                        note: spec.tls.certificates[0]: Secret contoso-public is not given, so it is not checked
                        note: spec.pools[0].tls.trustedCA: ConfigMap corp-ca is not given, so it is not checked
                        """);
    }

    @Test
    void shouldMissReferencesWhenTheDirectoryShouldHoldThem() throws IOException {
        // Given
        Files.writeString(file(), ResourceText.RESOURCE);
        ResourceText.CORPORATE.writeTrust(root.resolve("secrets/corp-ca"));

        // When
        Outcome outcome = Outcome.of(
                "validate",
                "-f",
                file().toString(),
                "--secrets",
                root.resolve("secrets").toString());

        // Then
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err())
                .startsWith("error: " + file() + ":6: spec.tls.certificates[0]: SecretNotFound: ")
                .contains("contoso-public", "; ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            role: FrontEnd     | role: Frontend     | 9: spec.pools[0].role
            pool: fe}          | pool: fo}          | 15: spec.publications
            pools:             | poools:            | 7: spec.poools: there is no such field; write pools
            10.20.0.11         | 127.0.0.1          | 10: spec.pools[0].servers[0].address
            service: WebServices | service: WebServices, backupPool: fe | 15: spec.publications
            name: contoso,     | name: Contoso,     | 3: metadata.name
            """)
    void shouldNameLinePathReasonAndRemedyWhenTheResourceIsWrong(String from, String to, String problem)
            throws IOException {
        // When
        Outcome outcome = validate(ResourceText.RESOURCE.replaceFirst(Pattern.quote(from), to));

        // Then
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("error: " + file() + ":" + problem).containsPattern("\\d+ problems?\n$");
        assertThat(outcome.err().lines().filter(line -> line.startsWith("error: ")))
                .allMatch(line -> line.contains("; "));
    }

    @Test
    void shouldNotShowTheKeyWhenACertificateIsBroken() throws IOException {
        // Given
        String broken = ResourceText.complete().replace("BEGIN CERTIFICATE", "BEGIN CERTIFICAT");

        // When
        Outcome outcome = validate(broken);

        // Then
        String secret = ResourceText.CERTIFICATE.keyPem().lines().toList().get(1);
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("spec.tls.certificates[0]: InvalidCertificate")
                .contains("spec.pools[0].tls.trustedCA: CertificateAuthorityNotFound")
                .doesNotContain(secret);
    }

    @Test
    void shouldReportTheNameWhenNoCertificateCoversIt() throws IOException {
        Outcome outcome = validate(ResourceText.complete().replace("fqdn: webext.", "fqdn: webext2."));

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("NameNotCovered", "webext2.contoso.com");
    }

    @Test
    void shouldCheckEachResourceWhenTheFileHoldsSeveral() throws IOException {
        // Given
        String other = ResourceText.RESOURCE.replace("name: contoso,", "name: fabrikam,");

        // When
        Outcome good = validate(ResourceText.RESOURCE + "---\n" + other);
        Outcome bad = validate(ResourceText.RESOURCE + "---\n" + other.replace("role: FrontEnd", "role: Frontend"));

        // Then
        assertThat(good.exitCode()).isZero();
        assertThat(good.out())
                .isEqualTo(
                        "%1$s: LyncEdgeProxy lync-edge/contoso is valid\n%1$s: LyncEdgeProxy lync-edge/fabrikam is valid\n"
                                .formatted(file()));
        assertThat(bad.exitCode()).isEqualTo(1);
        assertThat(bad.out()).isEmpty();
        long line = ResourceText.RESOURCE.lines().count() + 1 + 9;
        assertThat(bad.err())
                .contains("error: " + file() + ":" + line + ": spec.pools[0].role: ")
                .endsWith(": 1 problem\n");
    }

    private Outcome validate(String text) throws IOException {
        Files.writeString(file(), text);
        return Outcome.of("validate", "-f", file().toString());
    }

    private Path file() {
        return root.resolve("contoso.yaml");
    }
}
