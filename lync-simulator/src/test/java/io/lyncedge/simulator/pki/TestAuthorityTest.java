package io.lyncedge.simulator.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestAuthorityTest {

    private final TestAuthority root = TestAuthority.create("Contoso Root");

    @Test
    void shouldIssueNamesOfEveryKindWhenAsked() throws Exception {
        // When
        IssuedCertificate issued = root.rsa("webext.contoso.com", "*.contoso.com", "127.0.0.1", "::1");

        // Then
        assertThat(issued.certificate().getSubjectAlternativeNames())
                .containsExactly(
                        List.of(2, "webext.contoso.com"),
                        List.of(2, "*.contoso.com"),
                        List.of(7, "127.0.0.1"),
                        List.of(7, InetAddress.ofLiteral("::1").getHostAddress()));
        assertThat(issued.certificate().getPublicKey().getAlgorithm()).isEqualTo("RSA");
    }

    @Test
    void shouldVerifyUpToTheRootWhenAnIntermediateIssued() throws Exception {
        // Given
        IssuedCertificate issued = root.intermediate("Contoso Issuing").ecdsa("fe01.corp.contoso.com");

        // When
        validate(issued);

        // Then
        assertThat(issued.chain()).hasSize(2);
        assertThat(issued.certificate().getPublicKey().getAlgorithm()).isEqualTo("EC");
        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> validate(issued.withoutIntermediates()));
    }

    @Test
    void shouldBeOutOfDateWhenExpiredIsAskedFor() {
        // When
        IssuedCertificate issued = root.issue(
                CertificateSpec.of(KeyKind.ECDSA_P256, "old.contoso.com").expired());

        // Then
        assertThatExceptionOfType(CertificateExpiredException.class)
                .isThrownBy(() -> issued.certificate().checkValidity());
    }

    @Test
    void shouldWriteReadableFilesWhenLaidOutAsASecret(@TempDir Path directory) throws Exception {
        // Given
        IssuedCertificate issued = root.rsa("meet.contoso.com");

        // When
        issued.writeSecret(directory.resolve("contoso-public"));
        root.writeTrust(directory.resolve("corp-ca"));

        // Then
        assertThat(directory.resolve("contoso-public/tls.crt")).hasContent(issued.chainPem());
        assertThat(directory.resolve("corp-ca/ca.crt")).hasContent(root.rootPem());
        assertThat(parse(issued.chainPem())).containsExactlyElementsOf(issued.chain());
        assertThat(keyOf(issued.keyPem())).isEqualTo(issued.key().getEncoded());
    }

    private void validate(IssuedCertificate issued) throws GeneralSecurityException {
        PKIXParameters trust = new PKIXParameters(Set.of(new TrustAnchor(root.certificate(), null)));
        trust.setRevocationEnabled(false);
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(issued.chain()), trust);
    }

    private static List<java.security.cert.Certificate> parse(String pem) throws GeneralSecurityException, IOException {
        try (ByteArrayInputStream bytes = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))) {
            return new ArrayList<>(CertificateFactory.getInstance("X.509").generateCertificates(bytes));
        }
    }

    private static byte[] keyOf(String pem) throws GeneralSecurityException {
        String base64 = pem.replaceAll("-----[A-Z ]+-----", "");
        byte[] der = Base64.getMimeDecoder().decode(base64);
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(der))
                .getEncoded();
    }
}
