package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * TLS towards clients.
 *
 * @param certificates at least one; each serves every name in its SAN
 * @param defaultCertificate the Secret shown to clients without SNI; null: the first of the list
 * @param minVersion oldest protocol version accepted
 * @param cipherProfile the cipher suites offered
 * @param clientAuth client certificates; null: none are asked for
 */
@ApiObject
@ValidationRule(
        value = "!has(self.defaultCertificate)"
                + " || self.certificates.exists(certificate, certificate.secretName == self.defaultCertificate)",
        fieldPath = ".defaultCertificate",
        message = "defaultCertificate names no entry of certificates, so nothing could be shown to clients without SNI;"
                + " write the secretName of a listed certificate or add it to the list")
@ValidationRule(
        value = "!(self.minVersion in ['TLSv1.0', 'TLSv1.1']) || self.cipherProfile == 'Compatible'",
        fieldPath = ".cipherProfile",
        message = "minVersion is below TLSv1.2, whose clients know no suite of the profile Modern;"
                + " set cipherProfile: Compatible or minVersion: TLSv1.2")
public record TlsSpec(
        @JsonPropertyDescription(
                "Certificates of the published names, at most 64. Each serves every name in its SAN and is chosen"
                        + " by SNI; an ECDSA and an RSA certificate of one name may stand side by side.")
        @Required
        @Size(min = 1, max = 64)
        List<CertificateRef> certificates,

        @JsonPropertyDescription(
                "secretName of the listed certificate that is shown to clients without SNI, such as old desk"
                        + " phones. Default: the first of the list.")
        @Size(min = 1, max = Formats.NAME_LENGTH)
        @Nullable
        String defaultCertificate,

        @JsonPropertyDescription(
                "Oldest TLS version accepted from clients. Below TLSv1.2 cipherProfile must be Compatible."
                        + " Default: TLSv1.2.")
        @Default("TLSv1.2")
        TlsVersion minVersion,

        @JsonPropertyDescription(
                "Modern: TLS 1.3, and ECDHE with AEAD for TLS 1.2. Compatible: adds ECDHE with CBC and RSA key"
                        + " exchange, which old phones and clients need. Default: Modern.")
        @Default("Modern")
        CipherProfile cipherProfile,

        @JsonPropertyDescription("Client certificates, for phones that sign in with one. Absent: none are asked for.")
        @Nullable
        ClientAuthSpec clientAuth) {
    public TlsSpec {
        certificates = Defaults.list(certificates);
        minVersion = Defaults.or(minVersion, TlsVersion.TLS_1_2);
        cipherProfile = Defaults.or(cipherProfile, CipherProfile.MODERN);
    }
}
