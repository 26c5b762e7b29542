package io.lyncedge.operator.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.TestCertificate;
import io.lyncedge.operator.fixture.TestWorld;
import io.lyncedge.operator.resolve.References;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WarningsTest {
    private final TestWorld world = new TestWorld();

    @Test
    void shouldSayNothingWhenThereIsNothingToSay() {
        assertThat(warnings(Resources.plain())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "P30D, expires within 30 days",
        "P7DT1S, expires within 30 days",
        "P7D, expires within 7 days",
        "P1DT1S, expires within 7 days",
        "P1D, expires within 1 day",
        "PT0S, expires within 1 day"
    })
    void shouldWarnInStepsWhenACertificateComesToItsEnd(Duration left, String message) {
        // Given
        store(left, "webext.contoso.com");

        // Then
        assertThat(warnings(Resources.plain())).singleElement().satisfies(warning -> {
            assertThat(warning.reason()).isEqualTo(WarningReason.CERTIFICATE_EXPIRING);
            assertThat(warning.path()).isEqualTo("spec.tls.certificates[0]");
            assertThat(warning.message()).contains("Secret contoso-public " + message + ", on ");
        });
    }

    @ParameterizedTest
    @CsvSource({"P30DT1S", "PT-1S"})
    void shouldNotWarnWhenTheEndIsFarOrOver(Duration left) {
        // Given
        store(left, "webext.contoso.com");

        // Then
        assertThat(warnings(Resources.plain())).isEmpty();
    }

    @Test
    void shouldWarnWhenASecretHoldsAStapleThatIsNotSent() {
        // Given
        TestCertificate certificate = TestWorld.certificate(Duration.ofDays(90), "webext.contoso.com");
        Map<String, String> content = Map.of(
                "tls.crt", certificate.pem(), "tls.key", certificate.key().pem(), "tls.ocsp", "staple");
        world.source().secret("contoso-public", "kubernetes.io/tls", content);

        // Then
        assertReasons(Resources.plain(), WarningReason.STAPLE_NOT_SERVED);
    }

    @Test
    void shouldWarnWhenOnlyAWildcardCoversAWebServicesName() {
        // Given
        store(Duration.ofDays(90), "contoso.com", "*.contoso.com");

        // Then
        assertReasons(
                Resources.withPublication("- {fqdn: meet.contoso.com, service: Meet, pool: fe}"),
                WarningReason.WILDCARD_ONLY);
    }

    @Test
    void shouldWarnForEverWhenAPoolIsNotVerified() {
        assertReasons(
                Resources.with(
                        "- {name: b, role: Director, servers: [{address: b.corp.contoso.com}],"
                                + " tls: {insecureSkipVerify: true}}",
                        "- {fqdn: webext.contoso.org, service: Scheduler, pool: b}",
                        ""),
                WarningReason.INSECURE_SKIP_VERIFY);
    }

    @Test
    void shouldWarnWhenAFrontEndPoolHasNoWebServicesName() {
        assertReasons(
                Resources.with(
                        "- {name: b, role: FrontEnd, servers: [{address: b.corp.contoso.com}], tls: {systemTrust: true}}",
                        "- {fqdn: meet.contoso.com, service: Meet, pool: b}",
                        ""),
                WarningReason.MISSING_WEB_SERVICES);
    }

    @Test
    void shouldWarnWhenNothingIsPublishedFromAPool() {
        assertReasons(
                Resources.withPool(
                        "- {name: b, role: FrontEnd, servers: [{address: b.corp.contoso.com}], tls: {systemTrust: true}}"),
                WarningReason.UNUSED_POOL);
    }

    private void assertReasons(LyncEdgeProxy resource, WarningReason... reasons) {
        assertThat(warnings(resource)).extracting(PlanWarning::reason).containsExactly(reasons);
    }

    private void store(Duration left, String... names) {
        TestCertificate certificate = TestWorld.certificate(left, names);
        world.source()
                .tls("contoso-public", certificate.pem(), certificate.key().pem());
    }

    private List<PlanWarning> warnings(LyncEdgeProxy resource) {
        References references = world.resolve(resource);
        return Warnings.of(
                resource.getSpec(), Certificates.of(resource.getSpec(), references), references.resolvedAt());
    }
}
