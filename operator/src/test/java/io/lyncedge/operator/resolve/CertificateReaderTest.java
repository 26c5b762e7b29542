package io.lyncedge.operator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.operator.fixture.RsaCertificate;
import io.lyncedge.operator.fixture.TestCertificate;
import io.lyncedge.operator.fixture.TestKey;
import io.lyncedge.operator.fixture.TestWorld;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CertificateReaderTest {
    private static final TestCertificate GOOD = TestWorld.certificate(Duration.ofDays(90), "webext.contoso.com");
    private static final RsaCertificate RSA = RsaCertificate.of("rsa.contoso.com", 2048);

    private final CertificateReader reader = new CertificateReader(List::of);

    @Test
    void shouldGiveMaterialWhenEverythingFits() {
        // When
        CertificateReading reading = read(GOOD.pem(), GOOD.key().pem());

        // Then
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.material()).get().satisfies(material -> {
            assertThat(material.names()).containsExactly("webext.contoso.com");
            assertThat(material.fingerprint()).matches("[0-9a-f]{64}");
            assertThat(material.notAfter()).isEqualTo(TestWorld.NOW.plus(Duration.ofDays(90)));
        });
    }

    @Test
    void shouldWritePkcs8WhenTheKeyIsPkcs1() {
        assertThat(read(RSA.pem(), RSA.pkcs1Key()).material())
                .get()
                .extracting(CertificateMaterial::keyPem)
                .asString()
                .startsWith("-----BEGIN PRIVATE KEY-----");
    }

    @Test
    void shouldGiveTheSameKeyWhenItsFormsDiffer() {
        assertThat(read(RSA.pem(), RSA.pkcs1Key()).material())
                .isEqualTo(read(RSA.pem(), RSA.pkcs8Key()).material());
    }

    @Test
    void shouldReadSec1KeysWhenTheyAreEcdsa() {
        // Given
        String sec1 = TestKey.of("webext.contoso.com").sec1Pem();
        assertThat(sec1).startsWith("-----BEGIN EC PRIVATE KEY-----");

        // When
        CertificateReading reading = read(
                GOOD.pem(),
                "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n" + "-----END EC PARAMETERS-----\n" + sec1);

        // Then
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.material())
                .get()
                .extracting(CertificateMaterial::keyPem)
                .asString()
                .startsWith("-----BEGIN PRIVATE KEY-----");
    }

    @Test
    void shouldLeaveOutAllElseWhenTheChainFileHoldsMore() {
        // When
        CertificateReading reading =
                read("subject=CN\n" + GOOD.pem() + GOOD.key().pem(), GOOD.key().pem());

        // Then
        assertThat(reading.material())
                .get()
                .extracting(CertificateMaterial::chainPem)
                .asString()
                .doesNotContain("PRIVATE KEY")
                .doesNotContain("subject");
    }

    @Test
    void shouldRefuseWhenTheSecretHasAnotherType() {
        assertFault(
                reader.read(secret("Opaque", GOOD.pem(), GOOD.key().pem()), TestWorld.NOW),
                ReferenceReason.INVALID_CERTIFICATE,
                "has type Opaque");
    }

    @Test
    void shouldRefuseWhenAKeyIsMissing() {
        // Given
        SecretContent secret = new SecretContent(
                Optional.of("kubernetes.io/tls"), Map.of("cert.pem", GOOD.pem().getBytes(StandardCharsets.UTF_8)));

        // Then
        assertFault(reader.read(secret, TestWorld.NOW), ReferenceReason.INVALID_CERTIFICATE, "has no key tls.crt");
    }

    @Test
    void shouldRefuseWhenTheCertificateIsMalformed() {
        assertFault(
                read(GOOD.pem().replace("MII", "AAA"), GOOD.key().pem()),
                ReferenceReason.INVALID_CERTIFICATE,
                "tls.crt is malformed");
        assertFault(
                read("hello", GOOD.key().pem()), ReferenceReason.INVALID_CERTIFICATE, "tls.crt holds no certificate");
    }

    @Test
    void shouldRefuseWhenTheKeyIsMalformed() {
        assertFault(read(RSA.pem(), RSA.pem()), ReferenceReason.INVALID_CERTIFICATE, "tls.key holds no private key");
        assertFault(
                read(RSA.pem(), RSA.pkcs8Key().replaceFirst("MII", "AAA")),
                ReferenceReason.INVALID_CERTIFICATE,
                "tls.key is malformed");
    }

    @Test
    void shouldRefuseWhenTheKeyIsEncrypted() {
        assertFault(read(RSA.pem(), RSA.encryptedKey()), ReferenceReason.INVALID_CERTIFICATE, "tls.key is encrypted");
    }

    @Test
    void shouldRefuseWhenTheKeyIsWeak() {
        // Given
        RsaCertificate weak = RsaCertificate.of("weak.contoso.com", 1024);

        // Then
        assertFault(read(weak.pem(), weak.pkcs8Key()), ReferenceReason.INVALID_CERTIFICATE, "RSA with 1024 bits");
    }

    @Test
    void shouldRefuseWhenTheKeyIsAnothers() {
        assertFault(
                read(GOOD.pem(), TestKey.of("another").pem()),
                ReferenceReason.CERTIFICATE_MISMATCH,
                "does not belong to its certificate");
        assertFault(
                read(GOOD.pem(), RSA.pkcs8Key()),
                ReferenceReason.CERTIFICATE_MISMATCH,
                "does not belong to its certificate");
    }

    @Test
    void shouldGiveMaterialAndFaultWhenExpired() {
        // Given
        TestCertificate expired = TestWorld.certificate(Duration.ofDays(-1), "webext.contoso.com");

        // When
        CertificateReading reading = read(expired.pem(), expired.key().pem());

        // Then
        assertThat(reading.material()).isPresent();
        assertThat(reading.trusted()).isTrue();
        assertThat(reading.faults()).extracting(Fault::reason).containsExactly(ReferenceReason.CERTIFICATE_EXPIRED);
    }

    @Test
    void shouldGiveMaterialAndFaultWhenNotValidYet() {
        // When
        CertificateReading reading = reader.read(
                secret("kubernetes.io/tls", GOOD.pem(), GOOD.key().pem()), TestWorld.NOW.minus(Duration.ofDays(101)));

        // Then
        assertThat(reading.material()).isPresent();
        assertThat(reading.trusted()).isFalse();
        assertThat(reading.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.detail()).startsWith("is not valid before"));
    }

    private CertificateReading read(String chain, String key) {
        return reader.read(secret("kubernetes.io/tls", chain, key), TestWorld.NOW);
    }

    private static SecretContent secret(String type, String chain, String key) {
        Map<String, byte[]> data = new HashMap<>();
        data.put("tls.crt", chain.getBytes(StandardCharsets.UTF_8));
        data.put("tls.key", key.getBytes(StandardCharsets.UTF_8));
        return new SecretContent(Optional.of(type), data);
    }

    private static void assertFault(CertificateReading reading, ReferenceReason reason, String detail) {
        assertThat(reading.material()).isEmpty();
        assertThat(reading.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.reason()).isEqualTo(reason);
            assertThat(fault.detail()).contains(detail);
            assertThat(fault.remedy()).isNotBlank();
        });
    }
}
