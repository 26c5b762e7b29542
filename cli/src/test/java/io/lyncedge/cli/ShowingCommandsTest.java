package io.lyncedge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code render} and {@code ports}. */
class ShowingCommandsTest {
    @TempDir
    Path root;

    @Test
    void shouldPrintObjectsWithFingerprintsWhenRendering() throws IOException {
        Outcome outcome = run("render", ResourceText.complete());

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .contains("kind: Deployment", "kind: NetworkPolicy", "cidr: 10.20.0.11/32", "sha256:")
                .contains("image: lyncedge-proxy:latest")
                .doesNotContain("PRIVATE KEY")
                .doesNotContain(
                        ResourceText.CERTIFICATE.keyPem().lines().toList().get(1));
    }

    @Test
    void shouldNameTheServerAtTheTopWhenItDoesNotResolve() throws IOException {
        Outcome outcome = run("render", ResourceText.complete().replace("10.20.0.11", "fe01.corp.invalid"));

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .startsWith("# spec.pools[0].servers[0].address: AddressNotResolved: fe01.corp.invalid");
    }

    @Test
    void shouldUseTheImageOfTheOptionWhenTheResourceNamesNone() throws IOException {
        Outcome outcome = run("render", ResourceText.complete(), "--proxy-image", "registry.example/p:1");

        assertThat(outcome.out()).contains("image: registry.example/p:1");
    }

    @Test
    void shouldPrintPoliciesAloneWhenAnotherEncodingIsAsked() throws IOException {
        Outcome outcome = run("render", ResourceText.complete(), "--encoding", "cilium");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .startsWith("# The operator neither writes nor updates these objects")
                .contains("apiVersion: cilium.io/v2", "cidr: 10.20.0.11/32")
                .doesNotContain("kind: Deployment", "kind: NetworkPolicy");
    }

    @Test
    void shouldNameTheChoicesWhenTheEncodingIsUnknown() throws IOException {
        Outcome outcome = run("render", ResourceText.complete(), "--encoding=calico");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("Invalid value for option '--encoding'", "calico", "cilium", "cluster-network-policy");
    }

    @Test
    void shouldPrintTheRowsThatTheResourceNeedsWhenAskedForPorts() throws IOException {
        Outcome outcome = run("ports", ResourceText.RESOURCE, "-o", "CSV");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out().lines().map(line -> line.replaceFirst("^([^,]+),([^,]+),.*", "$1 $2")))
                .containsExactly(
                        "interface protocol/port",
                        "external HTTP/TCP/80",
                        "external HTTPS/TCP/443",
                        "internal HTTP/TCP/8080",
                        "internal HTTPS/TCP/4443");
        assertThat(outcome.out()).contains(",10.20.0.11,10.20.0.11,");
    }

    @Test
    void shouldSayOnStderrWhichNameHasNoAddressWhenAskedForPorts() throws IOException {
        Outcome outcome = run("ports", ResourceText.RESOURCE.replace("10.20.0.11", "fe01.corp.invalid"));

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).startsWith("warning: spec.pools[0].servers[0].address: AddressNotResolved");
        assertThat(outcome.out()).startsWith("External interface").contains("fe01.corp.invalid");
    }

    @Test
    void shouldRefuseWhenAFileHoldsTwoResources() throws IOException {
        // Given
        String second = ResourceText.RESOURCE.replace("name: contoso,", "name: fabrikam,");

        // When
        Outcome outcome = run("ports", ResourceText.RESOURCE + "---\n" + second);

        // Then
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err())
                .contains(
                        "contoso.yaml:18: holds 2 resources (lync-edge/contoso, lync-edge/fabrikam); put each into a file");
    }

    private Outcome run(String command, String text, String... options) throws IOException {
        Path file = Files.writeString(root.resolve("contoso.yaml"), text);
        String[] args = new String[options.length + 3];
        args[0] = command;
        args[1] = "-f";
        args[2] = file.toString();
        System.arraycopy(options, 0, args, 3, options.length);
        return Outcome.of(args);
    }
}
