package io.lyncedge.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.simulator.pki.IssuedCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the user reads, and that traffic goes on, when the files of a session are edited. */
class EditedFilesTest {
    private static final String HOST = "webext.contoso.com";
    private static final String SERVES_ON = "contoso.yaml: 1 problem; the last good configuration serves on";

    private RunFixture run;

    @BeforeEach
    void setUp(@TempDir Path root) throws IOException {
        run = new RunFixture(root).serve();
    }

    @AfterEach
    void tearDown() {
        run.close();
    }

    @Test
    void shouldServeWhenResourceAndReferencesAreGood() throws IOException {
        assertThat(run.status(HOST)).isEqualTo(200);
        assertThat(run.pool.awaitRequest(0).head().values("Host")).containsExactly(HOST);
        assertThat(run.out()).matches("ready https=127\\.0\\.0\\.1:\\d+ http=- admin=127\\.0\\.0\\.1:\\d+\n");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pools:              | pools: [             | contoso.yaml:8: is not YAML
            metadata: {         | metadata: {name: x,  | contoso.yaml:3: metadata.name: the key stands there twice; remove one
            kind: LyncEdgeProxy | kind: LyncEdge       | contoso.yaml:1: apiVersion: 'lyncedge.io/v1alpha1 LyncEdge' is not known here
            pool: fe}           | pool: fo}            | contoso.yaml:13: spec.publications
            {fqdn: webext       | {fqdn: WebExt        | contoso.yaml:13: spec.publications[0].fqdn
            address: fe01.corp.contoso.com | address: webext.contoso.com | contoso.yaml:10: spec.pools[0].servers[0].address
            """)
    void shouldSayWhyAndServeOnWhenTheFileIsBroken(String from, String to, String problem) throws IOException {
        // When
        run.write(RunFixture.RESOURCE.replace(from, to));

        // Then
        run.awaitLine("the last good configuration serves on");
        assertThat(run.err()).contains("refused: " + run.file().getParent() + "/" + problem);
        assertThat(run.status(HOST)).isEqualTo(200);
    }

    @Test
    void shouldSayWhyAndServeOnWhenTheFileIsGone() throws IOException {
        // When
        Files.delete(run.file());

        // Then
        run.awaitLine(SERVES_ON);
        assertThat(run.err()).contains("contoso.yaml does not exist; check the path");
        assertThat(run.status(HOST)).isEqualTo(200);
    }

    @Test
    void shouldSaySoWhenABrokenFileIsPutBack() throws IOException {
        // Given
        run.write("kind: [");
        run.awaitLine(SERVES_ON);

        // When
        run.write(RunFixture.RESOURCE);

        // Then
        run.awaitLine("contoso.yaml says what already serves");
    }

    @Test
    void shouldServeTheOldCertificateWhenTheNewOneIsBroken() throws IOException {
        // When
        Files.writeString(run.secret().resolve("tls.crt"), "-----BEGIN CERTIFICATE-----\nhunter2\n");

        // Then
        run.awaitLine("contoso.yaml:6: spec.tls.certificates[0]: InvalidCertificate: Secret contoso-public tls.crt");
        assertThat(run.shown(HOST)).isEqualTo(RunFixture.serial(RunFixture.FIRST));
        assertThat(run.status(HOST)).isEqualTo(200);
        assertThat(run.err()).doesNotContain("hunter2").doesNotContain("PRIVATE");
    }

    @Test
    void shouldServeTheOldCertificateWhenKeyAndCertificateDiffer() throws IOException {
        // When
        Files.writeString(
                run.secret().resolve("tls.key"), RunFixture.PUBLIC.ecdsa(HOST).keyPem());

        // Then
        run.awaitLine("spec.tls.certificates[0]: CertificateMismatch: ");
        assertThat(run.status(HOST)).isEqualTo(200);
    }

    @Test
    void shouldServeTheOldCertificateWhenTheSecretIsGoneAndTellWhenItIsBack() throws IOException {
        // Given
        Files.delete(run.secret().resolve("tls.crt"));
        Files.delete(run.secret().resolve("tls.key"));
        Files.delete(run.secret());
        run.awaitLine("degraded: " + run.file() + ":6: spec.tls.certificates[0]: SecretNotFound: ");
        assertThat(run.status(HOST)).isEqualTo(200);

        // When
        IssuedCertificate second = RunFixture.PUBLIC.ecdsa(HOST);
        second.writeSecret(run.secret());

        // Then
        run.awaitLine("note: all references are good again");
        assertThat(run.shown(HOST)).isEqualTo(RunFixture.serial(second));
    }

    @Test
    void shouldShowTheNewCertificateWhenItIsRenewed() throws IOException {
        // When
        IssuedCertificate second = RunFixture.PUBLIC.rsa(HOST);
        second.writeSecret(run.secret());

        // Then
        run.awaitLine("reloaded https=127.0.0.1:" + run.httpsPort() + " http=- admin=");
        assertThat(run.shown(HOST)).isEqualTo(RunFixture.serial(second));
        assertThat(run.status(HOST)).isEqualTo(200);
    }

    @Test
    void shouldKeepTrustingThePoolWhenItsAuthorityIsBroken() throws IOException {
        // When
        Files.writeString(run.secret().resolveSibling("corp-ca").resolve("ca.crt"), "nothing");

        // Then
        run.awaitLine("degraded: " + run.file() + ":11: spec.pools[0].tls.trustedCA: ");
        assertThat(run.status(HOST)).isEqualTo(200);
    }

    @Test
    void shouldServeTheNewNameAndOpenPort80WhenAPublicationIsAdded() throws IOException {
        // Given
        assertThat(run.status("meet.contoso.com")).isEqualTo(421);

        // When
        run.write(RunFixture.RESOURCE + "  - {fqdn: meet.contoso.com, service: Meet, pool: fe, http: Redirect}\n");

        // Then
        run.awaitLine("reloaded https=");
        assertThat(run.status("meet.contoso.com")).isEqualTo(200);
        assertThat(run.http()).isPresent();
        assertThat(run.err())
                .contains(" http=127.0.0.1:" + run.http().orElseThrow().getPort() + " ");
    }
}
