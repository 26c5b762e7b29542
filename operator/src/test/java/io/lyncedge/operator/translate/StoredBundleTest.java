package io.lyncedge.operator.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.config.AddressFilter;
import io.lyncedge.config.Bundle;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.TestCertificate;
import io.lyncedge.operator.fixture.TestStaple;
import io.lyncedge.operator.fixture.TestWorld;
import io.lyncedge.operator.resolve.EndpointOverrides;
import io.lyncedge.operator.resolve.ReferenceResolver;
import io.lyncedge.operator.resolve.References;
import io.lyncedge.operator.resolve.StapleMaterial;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.junit.jupiter.api.Test;

/** What is written into a bundle is read back from it. */
final class StoredBundleTest {
    private final TestWorld world = new TestWorld();

    private Bundle bundle(LyncEdgeProxy resource) {
        Translation translation =
                new Translator(Resources.SETTINGS).translate(resource, world.resolve(resource), Resources.KEY);
        return ((Translation.Accepted) translation).plan().bundle();
    }

    @Test
    void shouldGiveTheSameBundleWhenTranslatedFromWhatWasReadBack() {
        // Given
        LyncEdgeProxy resource = Resources.plain();
        Bundle written = bundle(resource);
        StoredBundle stored = new StoredBundle(written);

        // When
        References references = stored.references();
        Translation again = new Translator(Resources.SETTINGS)
                .translate(resource, references, stored.affinityKey().orElseThrow());

        // Then
        assertThat(((Translation.Accepted) again).plan().bundle().hash()).isEqualTo(written.hash());
        assertThat(stored.spec()).contains(resource.getSpec());
    }

    @Test
    void shouldServeWhatWasGoodWhenEverythingIsGone() {
        // Given
        LyncEdgeProxy resource = Resources.plain();
        References lastGood = new StoredBundle(bundle(resource)).references();
        world.source().remove("contoso-public").remove("corp-ca");
        world.names().remove("fe01.corp.contoso.com");

        // When
        References references = world.resolve(resource, lastGood);

        // Then
        assertThat(references.certificate("contoso-public")).isPresent();
        assertThat(references.addressesOf("fe01.corp.contoso.com")).containsExactly("10.20.0.11");
        assertThat(references.problems()).hasSize(3);
    }

    @Test
    void shouldKeepTheStapleUntilItsEndWhenTheSecretTurnsBad() {
        // Given
        TestCertificate certificate = TestWorld.certificate(Duration.ofDays(90), "webext.contoso.com");
        Instant end = TestWorld.NOW.plus(Duration.ofDays(1));
        byte[] staple = TestStaple.of(certificate, CertificateStatus.GOOD, end);
        world.source()
                .secretBytes(
                        "contoso-public",
                        "kubernetes.io/tls",
                        Map.of(
                                "tls.crt", certificate.pem().getBytes(StandardCharsets.US_ASCII),
                                "tls.key", certificate.key().pem().getBytes(StandardCharsets.US_ASCII),
                                "tls.ocsp", staple));
        Bundle written = bundle(Resources.plain());

        // When
        world.source().remove("contoso-public");
        References lastGood = new StoredBundle(written).references();
        References now = world.resolve(Resources.plain(), lastGood);
        References later = new ReferenceResolver(
                        world.source(),
                        world.names(),
                        new AddressFilter(List.of(), false),
                        Clock.fixed(end, ZoneOffset.UTC))
                .resolve(Resources.plain().getSpec(), EndpointOverrides.NONE, lastGood);

        // Then
        assertThat(written.files()).containsEntry("tls.contoso-public.ocsp", staple);
        assertThat(staple(now)).contains(Base64.getEncoder().encodeToString(staple));
        assertThat(staple(later)).isEmpty();
    }

    private static Optional<String> staple(References references) {
        return references.certificate("contoso-public").orElseThrow().staple().map(StapleMaterial::base64);
    }

    @Test
    void shouldCountAsNotThereWhenItCannotBeRead() {
        // Given
        SortedMap<String, byte[]> files =
                new TreeMap<>(bundle(Resources.plain()).files());
        files.replaceAll((_, _) -> new byte[] {'{'});

        // When
        StoredBundle stored = new StoredBundle(new Bundle(files));

        // Then
        assertThat(stored.spec()).isEmpty();
        assertThat(stored.affinityKey()).isEmpty();
        assertThat(stored.references()).isEqualTo(References.NONE);
    }
}
