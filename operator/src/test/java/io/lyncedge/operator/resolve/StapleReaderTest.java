package io.lyncedge.operator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.operator.fixture.TestCertificate;
import io.lyncedge.operator.fixture.TestStaple;
import io.lyncedge.operator.fixture.TestWorld;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.junit.jupiter.api.Test;

final class StapleReaderTest {
    private static final TestCertificate LEAF = TestWorld.certificate(Duration.ofDays(90), "webext.contoso.com");
    private static final TestCertificate OTHER = TestWorld.certificate(Duration.ofDays(90), "meet.contoso.com");
    private static final Instant TOMORROW = TestWorld.NOW.plus(Duration.ofDays(1));

    @Test
    void shouldGiveItWithItsEndWhenItCallsTheCertificateGood() {
        // Given
        byte[] response = TestStaple.of(LEAF, CertificateStatus.GOOD, TOMORROW);

        // When
        Checked<StapleMaterial> staple = read(response);

        // Then
        assertThat(staple)
                .isEqualTo(Checked.good(new StapleMaterial(Base64.getEncoder().encodeToString(response), TOMORROW)));
    }

    @Test
    void shouldSayWhyWhenItMustNotBeShown() {
        byte[] good = TestStaple.of(LEAF, CertificateStatus.GOOD, TOMORROW);
        byte[] revoked = TestStaple.of(LEAF, new RevokedStatus(Date.from(TestWorld.NOW), 1), TOMORROW);

        assertFault(new byte[] {1, 2, 3}, "is no OCSP response");
        assertFault(Arrays.copyOf(good, good.length / 2), "is no OCSP response");
        assertFault(TestStaple.of(OTHER, CertificateStatus.GOOD, TOMORROW), "is no successful response for this");
        assertFault(TestStaple.of(LEAF, CertificateStatus.GOOD, TestWorld.NOW), "is out of date");
        assertFault(revoked, "does not call the certificate good");
    }

    private static void assertFault(byte[] response, String detail) {
        String why = read(response) instanceof Checked.Bad<StapleMaterial>(Fault fault) ? fault.detail() : "";
        assertThat(why).startsWith("tls.ocsp " + detail);
    }

    private static Checked<StapleMaterial> read(byte[] response) {
        try {
            X509Certificate leaf = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(LEAF.holder().getEncoded()));
            return StapleReader.read("tls.ocsp", response, leaf, TestWorld.NOW);
        } catch (CertificateException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
