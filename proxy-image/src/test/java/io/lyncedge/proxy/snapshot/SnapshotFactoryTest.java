package io.lyncedge.proxy.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.Bundle;
import io.lyncedge.config.ConfigProblem;
import io.lyncedge.config.Endpoint;
import io.lyncedge.config.PublicationService;
import io.lyncedge.proxy.fixture.BundleMaker;
import io.lyncedge.proxy.fixture.Configs;
import io.lyncedge.simulator.pki.CertificateSpec;
import io.lyncedge.simulator.pki.IssuedCertificate;
import io.lyncedge.simulator.pki.KeyKind;
import io.lyncedge.simulator.pki.TestAuthority;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotFactoryTest {
    private static final TestAuthority AUTHORITY = TestAuthority.create("Contoso CA");
    private static final IssuedCertificate PUBLIC = AUTHORITY.ecdsa("webext.contoso.com");

    private final SnapshotFactory factory = new SnapshotFactory(TlsLibrary.BORINGSSL);

    @Test
    void shouldCarryTheHashAndTheCertificatesWhenTheBundleIsGood() {
        // Given
        Bundle bundle = good().bundle();

        // When
        Snapshot snapshot = Snapshots.built(factory, bundle);

        // Then
        assertThat(snapshot.hash()).isEqualTo(bundle.hash());
        assertThat(snapshot.upstreamTls()).containsOnlyKeys("paris");
        assertThat(snapshot.certificates())
                .extracting(LoadedCertificate::name, LoadedCertificate::notAfter)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        "public", PUBLIC.certificate().getNotAfter().toInstant()));
    }

    @Test
    void shouldServeAnExpiredCertificate() {
        // Given
        IssuedCertificate expired = AUTHORITY.issue(
                CertificateSpec.of(KeyKind.ECDSA_P256, "webext.contoso.com").expired());

        // When, Then
        assertThat(Snapshots.built(
                                factory,
                                new BundleMaker().certificate("old", expired).bundle())
                        .certificates())
                .hasSize(1);
    }

    @Test
    void shouldNameTheFileWhenAChainCannotBeRead() {
        assertThat(problems(good().file("cert-public.crt", "no PEM"))).containsExactly("tls.certificates[0].chainFile");
    }

    @Test
    void shouldNameTheFingerprintWhenTheChainIsAnother() {
        assertThat(problems(good().file(
                                "cert-public.crt",
                                AUTHORITY.ecdsa("webext.contoso.com").chainPem())))
                .containsExactly("tls.certificates[0].fingerprint");
    }

    @Test
    void shouldNameTheKeyWhenItBelongsToAnotherCertificate() {
        assertThat(problems(good().file(
                                "cert-public.key",
                                AUTHORITY.ecdsa("webext.contoso.com").keyPem())))
                .containsExactly("tls.certificates[0].keyFile");
    }

    @Test
    void shouldNameTheKeyWhenItIsOfAnotherKind() {
        assertThat(problems(good().file(
                                "cert-public.key",
                                AUTHORITY.rsa("webext.contoso.com").keyPem())))
                .containsExactly("tls.certificates[0].keyFile");
    }

    @Test
    void shouldNameTheAuthorityWhenItCannotBeRead() {
        assertThat(problems(
                        good().file(Configs.CA_FILE, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")))
                .containsExactly("pools[0].tls.trust.caFile");
    }

    @Test
    void shouldNameEveryProblemWhenThereAreSeveral() {
        // Given
        BundleMaker maker = good().file("cert-public.key", "").file(Configs.CA_FILE, "");

        // When, Then
        assertThat(problems(maker)).containsExactly("tls.certificates[0].keyFile", "pools[0].tls.trust.caFile");
    }

    @Test
    void shouldPassOnTheProblemsOfTheConfigurationItself() {
        assertThat(problems(good().publish(Configs.published("x.contoso.com", PublicationService.MEET, "nowhere"))))
                .containsExactly("publications[1].pool");
    }

    @Test
    void shouldNeverTellKeyMaterialWhenAKeyIsRefused() {
        // Given
        String secret = "c2VjcmV0IG1hdGVyaWFsIHRoYXQgbXVzdCBub3QgbGVhaw==";
        BundleMaker maker = good().file(
                        "cert-public.key", "-----BEGIN PRIVATE KEY-----\n" + secret + "\n-----END PRIVATE KEY-----\n");

        // When
        SnapshotResult result = factory.build(maker.bundle());

        // Then
        assertThat(result).isInstanceOf(SnapshotResult.Refused.class);
        assertThat(result.toString()).doesNotContain("c2VjcmV0").doesNotContain("secret material");
    }

    private List<String> problems(BundleMaker maker) {
        return factory.build(maker.bundle()) instanceof SnapshotResult.Refused refused
                ? refused.problems().stream().map(ConfigProblem::path).toList()
                : List.of();
    }

    private static BundleMaker good() {
        return new BundleMaker()
                .certificate("public", PUBLIC)
                .file(Configs.CA_FILE, AUTHORITY.rootPem())
                .pool(Configs.frontEnd("paris", new Endpoint("192.0.2.1", 4443), new Endpoint("192.0.2.1", 8080)))
                .publish(Configs.published("webext.contoso.com", PublicationService.WEB_SERVICES, "paris"));
    }
}
