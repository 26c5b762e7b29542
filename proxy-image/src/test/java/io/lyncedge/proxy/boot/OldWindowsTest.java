package io.lyncedge.proxy.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.CipherProfile;
import io.lyncedge.config.PublicationService;
import io.lyncedge.config.TlsVersion;
import io.lyncedge.proxy.fixture.BundleMaker;
import io.lyncedge.proxy.fixture.Configs;
import io.lyncedge.simulator.pki.TestAuthority;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows Server 2012 R2 on both sides of the process, on either TLS library: RSA key exchange and nothing newer. */
class OldWindowsTest {
    private static final TestAuthority AUTHORITY = TestAuthority.create("Contoso CA");
    private static final String MEET = "meet.contoso.com";

    @TempDir
    Path bundle;

    @TempDir
    Path logs;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldServeOldClientsFromOldPoolsWhenBothProfilesAreCompatible(boolean boringSsl) throws Exception {
        try (OldSuites old = new OldSuites(AUTHORITY.rsa("pool-paris.corp.contoso.com"))) {
            // Given
            BundleMaker maker = new BundleMaker()
                    .frontTls(TlsVersion.TLS_1_2, CipherProfile.COMPATIBLE)
                    .certificate("public", AUTHORITY.rsa(MEET))
                    .file(Configs.CA_FILE, AUTHORITY.rootPem())
                    .pool(Configs.frontEnd("paris", old.endpoint(), old.endpoint()))
                    .publish(Configs.published(MEET, PublicationService.MEET, "paris"));
            ImageProcess.write(maker.bundle(), bundle);
            Map<String, String> options = Map.of("JDK_JAVA_OPTIONS", "-Dio.netty.handler.ssl.noOpenSsl=" + !boringSsl);
            try (ImageProcess process = ImageProcess.start(bundle, logs.resolve("stderr"), options)) {
                // When
                String answer = old.get(ImageProcess.port(process.line(), "https"), MEET);

                // Then
                assertThat(answer).startsWith("TLS_RSA_WITH_AES_").contains(" HTTP/1.1 200");
                assertThat(old.poolSuites()).singleElement().asString().startsWith("TLS_RSA_WITH_AES_");
                assertThat(process.line())
                        .contains("\"tlsVersion\":\"TLSv1.2\",\"tlsCipherSuite\":\"TLS_RSA_WITH_AES_");
            }
        }
    }
}
