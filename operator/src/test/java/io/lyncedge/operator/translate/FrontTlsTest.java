package io.lyncedge.operator.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.config.ClientAuthConfig;
import io.lyncedge.config.ClientAuthMode;
import io.lyncedge.config.FrontTlsConfig;
import io.lyncedge.config.StapleConfig;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.TestCertificate;
import io.lyncedge.operator.fixture.TestStaple;
import io.lyncedge.operator.fixture.TestWorld;
import io.lyncedge.operator.resolve.ReferenceProblem;
import io.lyncedge.operator.resolve.References;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.junit.jupiter.api.Test;

final class FrontTlsTest {
    private static final Instant TOMORROW = TestWorld.NOW.plus(Duration.ofDays(1));

    private final TestWorld world = new TestWorld();

    @Test
    void shouldHandOverTheStapleWhenItIsGood() {
        // Given
        TestCertificate certificate = TestWorld.certificate(Duration.ofDays(90), "webext.contoso.com");
        Map<String, byte[]> content = Map.of(
                "tls.crt", bytes(certificate.pem()),
                "tls.key", bytes(certificate.key().pem()),
                "tls.ocsp", TestStaple.of(certificate, CertificateStatus.GOOD, TOMORROW));
        world.source().secretBytes("contoso-public", "kubernetes.io/tls", content);

        // Then
        assertThat(translate(Resources.plain()).certificates().getFirst().staple())
                .contains(new StapleConfig("tls.contoso-public.ocsp", TOMORROW.toEpochMilli()));
    }

    @Test
    void shouldNameTheAuthorityOfClientsWhenItExists() {
        // Given
        world.source().configMap("phones", Map.of("ca.crt", TestWorld.AUTHORITY.pem()));

        // When
        Optional<ClientAuthConfig> clients = translate(withClients("Required")).clientAuth();

        // Then
        assertThat(clients).get().satisfies(config -> {
            assertThat(config.mode()).isEqualTo(ClientAuthMode.REQUIRED);
            assertThat(config.caFile()).get().asString().startsWith("ca.").endsWith(".crt");
        });
    }

    @Test
    void shouldTrustNobodyAndSaySoWhenTheAuthorityOfClientsHasNeverBeenGood() {
        // When
        LyncEdgeProxy resource = withClients("Optional");

        // Then
        assertThat(translate(resource).clientAuth())
                .contains(new ClientAuthConfig(ClientAuthMode.OPTIONAL, Optional.empty()));
        assertThat(world.resolve(resource).problems())
                .extracting(ReferenceProblem::path)
                .containsExactly("spec.tls.clientAuth.trustedCA");
    }

    private static LyncEdgeProxy withClients(String mode) {
        return Resources.withTls("clientAuth: {mode: " + mode + ", trustedCA: {configMap: phones, key: ca.crt}}");
    }

    private FrontTlsConfig translate(LyncEdgeProxy resource) {
        References references = world.resolve(resource);
        return FrontTls.translate(
                resource.getSpec().tls(), Certificates.of(resource.getSpec(), references), references);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
