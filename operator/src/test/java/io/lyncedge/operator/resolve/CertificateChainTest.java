package io.lyncedge.operator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.operator.fixture.TestCertificate;
import io.lyncedge.operator.fixture.TestWorld;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CertificateChainTest {
    private static final TestCertificate ROOT = TestCertificate.authority("Root");
    private static final TestCertificate INTERMEDIATE = ROOT.intermediate("Intermediate");
    private static final TestCertificate LEAF = INTERMEDIATE.issue(words(true));

    @Test
    void shouldAcceptWhenEachCertificateIssuedTheOneBefore() {
        assertThat(faults(LEAF.pem() + INTERMEDIATE.pem(), List.of())).isEmpty();
        assertThat(faults(LEAF.pem() + INTERMEDIATE.pem() + ROOT.pem(), List.of()))
                .isEmpty();
    }

    @Test
    void shouldRefuseWhenTheOrderIsWrong() {
        // When
        CertificateReading reading = read(LEAF.pem() + ROOT.pem() + INTERMEDIATE.pem(), List.of(), Map.of());

        // Then
        assertThat(reading.material()).isEmpty();
        assertThat(reading.faults())
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.detail()).contains("certificate 2 of tls.crt did not issue certificate 1"));
    }

    @Test
    void shouldReportAndServeWhenTheIntermediateIsMissing() {
        // When
        CertificateReading reading = read(LEAF.pem(), List.of(), Map.of());

        // Then
        assertThat(reading.material()).isPresent();
        assertThat(reading.trusted()).isFalse();
        assertThat(reading.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.reason()).isEqualTo(ReferenceReason.INVALID_CERTIFICATE);
            assertThat(fault.detail()).contains("incomplete chain: the certificate of CN=Intermediate is missing");
        });
    }

    @Test
    void shouldAcceptALoneCertificateWhenItsIssuerMayBeAPrivateRoot() {
        assertThat(faults(ROOT.issue(words(false)).pem(), List.of())).isEmpty();
    }

    @Test
    void shouldAcceptALoneCertificateWhenItsIssuerIsAKnownRoot() {
        assertThat(faults(ROOT.issue(words(true)).pem(), List.of(certificate(ROOT))))
                .isEmpty();
    }

    @Test
    void shouldAcceptALoneCertificateWhenTheSecretHoldsItsRoot() {
        // Given
        Map<String, String> withRoot = Map.of("ca.crt", ROOT.pem());

        // Then
        assertThat(read(ROOT.issue(words(true)).pem(), List.of(), withRoot).faults())
                .isEmpty();
    }

    @Test
    void shouldReportWhenTheSecretHoldsTheIntermediateAsItsRoot() {
        assertThat(read(LEAF.pem(), List.of(), Map.of("ca.crt", INTERMEDIATE.pem()))
                        .faults())
                .hasSize(1);
    }

    @Test
    void shouldKnowPublicRootsWhenAskedOfThisRuntime() {
        assertThat(KnownRoots.ofThisRuntime()).hasSizeGreaterThan(50).allMatch(CertificateChain::isRoot);
    }

    private static TestCertificate.Words words(boolean namesItsIssuersPlace) {
        return new TestCertificate.Words(
                List.of("webext.contoso.com"),
                TestWorld.NOW.minus(Duration.ofDays(1)),
                TestWorld.NOW.plus(Duration.ofDays(1)),
                namesItsIssuersPlace);
    }

    private static List<Fault> faults(String chain, List<X509Certificate> roots) {
        return read(chain, roots, Map.of()).faults();
    }

    private static CertificateReading read(String chain, List<X509Certificate> roots, Map<String, String> more) {
        Map<String, byte[]> data = new HashMap<>();
        data.put("tls.crt", chain.getBytes(StandardCharsets.UTF_8));
        data.put("tls.key", LEAF.key().pem().getBytes(StandardCharsets.UTF_8));
        more.forEach((key, text) -> data.put(key, text.getBytes(StandardCharsets.UTF_8)));
        return new CertificateReader(() -> roots).read(new SecretContent(Optional.empty(), data), TestWorld.NOW);
    }

    private static X509Certificate certificate(TestCertificate certificate) {
        return switch (PemReader.certificates("", certificate.pem().getBytes(StandardCharsets.UTF_8))) {
            case Checked.Good<List<X509Certificate>>(List<X509Certificate> read) -> read.getFirst();
            case Checked.Bad<List<X509Certificate>>(Fault fault) -> throw new AssertionError(fault);
        };
    }
}
