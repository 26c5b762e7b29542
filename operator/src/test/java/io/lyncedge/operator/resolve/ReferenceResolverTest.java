package io.lyncedge.operator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.api.v1alpha1.TrustedCa;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.TestCertificate;
import io.lyncedge.operator.fixture.TestKey;
import io.lyncedge.operator.fixture.TestWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReferenceResolverTest {
    private static final TrustedCa CORP_CA = new TrustedCa("corp-ca", null, "ca.crt");

    private final TestWorld world = new TestWorld();
    private final LyncEdgeProxy resource = Resources.plain();

    @Test
    void shouldHaveNoProblemsWhenEverythingIsGood() {
        // When
        References references = world.resolve(resource);

        // Then
        assertThat(references.problems()).isEmpty();
        assertThat(references.certificate("contoso-public")).isPresent();
        assertThat(references.authority(CORP_CA)).isPresent();
        assertThat(references.addressesOf("fe01.corp.contoso.com")).containsExactly("10.20.0.11");
        assertThat(references.resolvedAt()).isEqualTo(TestWorld.NOW);
    }

    @Test
    void shouldNameTheSecretWhenItDoesNotExist() {
        // Given
        world.source().remove("contoso-public");

        // Then
        assertProblem(
                world.resolve(resource),
                ReferenceReason.SECRET_NOT_FOUND,
                "spec.tls.certificates[0]",
                "Secret contoso-public does not exist");
    }

    @Test
    void shouldKeepTheLastGoodCertificateWhenTheSecretTurnsBad() {
        // Given
        References good = world.resolve(resource);
        world.source().tls("contoso-public", "garbage", "garbage");

        // When
        References bad = world.resolve(resource, good);

        // Then
        assertThat(bad.certificate("contoso-public")).isEqualTo(good.certificate("contoso-public"));
        assertThat(bad.problems())
                .extracting(ReferenceProblem::reason)
                .containsExactly(ReferenceReason.INVALID_CERTIFICATE);
    }

    @Test
    void shouldKeepTheLastGoodCertificateWhenTheSecretIsDeleted() {
        // Given
        References good = world.resolve(resource);
        world.source().remove("contoso-public");

        // Then
        assertThat(world.resolve(resource, good).certificate("contoso-public"))
                .isEqualTo(good.certificate("contoso-public"));
    }

    @Test
    void shouldKeepTheLastGoodCertificateWhenItsKeyIsExchangedFirst() {
        // Given
        References good = world.resolve(resource);
        TestCertificate certificate = TestWorld.certificate(Duration.ofDays(90), "webext.contoso.com");
        world.source()
                .tls("contoso-public", certificate.pem(), TestKey.of("next").pem());

        // When
        References between = world.resolve(resource, good);

        // Then
        assertThat(between.certificate("contoso-public")).isEqualTo(good.certificate("contoso-public"));
        assertThat(between.problems())
                .extracting(ReferenceProblem::reason)
                .containsExactly(ReferenceReason.CERTIFICATE_MISMATCH);
    }

    @Test
    void shouldServeTheNewCertificateWhenItIsExpired() {
        // Given
        References good = world.resolve(resource);
        TestCertificate expired = TestWorld.certificate(Duration.ofDays(-1), "webext.contoso.com");
        world.source().tls("contoso-public", expired.pem(), expired.key().pem());

        // When
        References later = world.resolve(resource, good);

        // Then
        assertThat(later.certificate("contoso-public")).isNotEqualTo(good.certificate("contoso-public"));
        assertThat(later.problems())
                .extracting(ReferenceProblem::reason)
                .containsExactly(ReferenceReason.CERTIFICATE_EXPIRED);
    }

    @Test
    void shouldNameTheAuthorityWhenItIsMissingEmptyOrMalformed() {
        assertAuthority("does not exist", () -> world.source().remove("corp-ca"));
        assertAuthority("has no key ca.crt", () -> world.source().configMap("corp-ca", Map.of("root.pem", "")));
        assertAuthority("holds no certificate", () -> world.source().configMap("corp-ca", Map.of("ca.crt", "")));
        assertAuthority(
                "is malformed",
                () -> world.source()
                        .configMap(
                                "corp-ca",
                                Map.of("ca.crt", TestWorld.AUTHORITY.pem().replace("MII", "AAA"))));
    }

    @Test
    void shouldKeepTheLastGoodAuthorityWhenItDisappears() {
        // Given
        References good = world.resolve(resource);
        world.source().remove("corp-ca");

        // Then
        assertThat(world.resolve(resource, good).authority(CORP_CA)).isEqualTo(good.authority(CORP_CA));
    }

    @Test
    void shouldReadTheAuthorityFromASecretWhenItNamesOne() {
        // Given
        world.source().secret("pki", "Opaque", Map.of("root", TestWorld.AUTHORITY.pem()));
        LyncEdgeProxy other = Resources.withPool("- {name: b, role: FrontEnd, servers: [{address: 10.20.0.12}],"
                + " tls: {serverName: b.corp.contoso.com, trustedCA: {secret: pki, key: root}}}");

        // Then
        assertThat(world.resolve(other).authority(new TrustedCa(null, "pki", "root")))
                .contains(TestWorld.AUTHORITY.pem().replace("\r", ""));
    }

    @Test
    void shouldShowNoKeyWhenWrittenOut() {
        // Given
        References references = world.resolve(resource);
        String key = references.certificate("contoso-public").orElseThrow().keyPem();

        // Then
        assertThat(references.toString()).doesNotContain(key.lines().toList().get(1));
        assertThat(world.source().secret("contoso-public").orElseThrow().toString())
                .isEqualTo("SecretContent[kubernetes.io/tls, [tls.crt, tls.key]]");
    }

    private void assertAuthority(String detail, Runnable damage) {
        damage.run();
        References references = world.resolve(resource);
        assertThat(references.authority(CORP_CA)).isEmpty();
        assertProblem(
                references, ReferenceReason.CERTIFICATE_AUTHORITY_NOT_FOUND, "spec.pools[0].tls.trustedCA", detail);
    }

    private static void assertProblem(References references, ReferenceReason reason, String path, String detail) {
        List<ReferenceProblem> problems = references.problems();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).isEqualTo(reason);
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.detail()).contains(detail);
            assertThat(problem.remedy()).isNotBlank();
        });
    }
}
