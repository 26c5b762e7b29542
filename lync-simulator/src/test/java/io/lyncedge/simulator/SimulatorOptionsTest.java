package io.lyncedge.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lyncedge.simulator.pki.IssuedCertificate;
import io.lyncedge.simulator.pki.TestAuthority;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorOptionsTest {

    @Test
    void shouldWriteCertificatesAndListenWhenStarted(@TempDir Path pki) {
        // Given
        SimulatorOptions options = SimulatorOptions.parse(List.of(
                "--pki",
                pki.toString(),
                "--public-names",
                "webext.contoso.com,meet.contoso.com",
                "--front-end",
                "fe01.corp.contoso.com+fe02.corp.contoso.com=https:0,http:0,web:webext.contoso.com,name:pool.corp.contoso.com",
                "--office",
                "owas.corp.contoso.com=https:0"));
        List<SimulatedPool> pools = new ArrayList<>();

        // When
        String ready = SimulatorMain.run(options, pools);

        // Then
        assertThat(ready)
                .matches("ready fe01\\.corp\\.contoso\\.com\\.https=\\d+ fe01\\.corp\\.contoso\\.com\\.http=\\d+"
                        + " fe02\\.corp\\.contoso\\.com\\.https=\\d+ fe02\\.corp\\.contoso\\.com\\.http=\\d+"
                        + " owas\\.corp\\.contoso\\.com\\.https=\\d+");
        assertThat(pki.resolve("contoso-public/tls.crt")).content().contains("BEGIN CERTIFICATE");
        assertThat(pki.resolve("contoso-public/tls.key")).content().startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(pki.resolve("corp-ca/ca.crt")).exists();
        assertThat(pki.resolve("public-ca/ca.crt")).exists();
        assertThat(pki.resolve("fe01.corp.contoso.com/tls.key")).exists();
        pools.forEach(SimulatedPool::close);
    }

    @Test
    void shouldShowTheGivenCertificateWhenOneIsThere(@TempDir Path pki) {
        // Given
        IssuedCertificate given = TestAuthority.create("Given Root").rsa("fe01.corp.contoso.com");
        given.writeSecret(pki.resolve("fe01.corp.contoso.com"));
        SimulatorOptions options = SimulatorOptions.parse(List.of(
                "--pki", pki.toString(), "--bind", "127.0.0.1", "--front-end", "fe01.corp.contoso.com=https:0"));

        // When
        IssuedCertificate shown =
                new PoolCertificates(options).of(options.pools().getFirst());

        // Then
        assertThat(shown.certificate()).isEqualTo(given.certificate());
        assertThat(shown.key()).isEqualTo(given.key());
        assertThat(pki.resolve("corp-ca")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--front-end fe=https:0", "--pki", "--pki d --colour red", "--pki d --front-end fe"})
    void shouldRefuseWhenOptionsAreWrong(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> SimulatorOptions.parse(List.of(line.split(" "))));
    }
}
