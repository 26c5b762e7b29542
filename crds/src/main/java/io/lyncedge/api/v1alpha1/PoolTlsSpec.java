package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/**
 * TLS towards a pool. Exactly one of {@code trustedCA}, {@code systemTrust} and {@code insecureSkipVerify} is set.
 *
 * @param serverName name sent as SNI and checked in the certificate; null: each server's own FQDN
 * @param trustedCA the authorities that sign the pool's certificates, or null
 * @param systemTrust true: the public authorities of the image
 * @param insecureSkipVerify true: any certificate is taken; raises a permanent warning
 * @param minVersion oldest protocol version spoken
 * @param cipherProfile the cipher suites offered
 */
@ApiObject
@ValidationRule(
        value = "[has(self.trustedCA), has(self.systemTrust) && self.systemTrust,"
                + " has(self.insecureSkipVerify) && self.insecureSkipVerify].filter(given, given).size() == 1",
        message = "how the pool's certificate is checked must be said once, neither left open nor said twice;"
                + " set exactly one of trustedCA (the usual one), systemTrust: true and insecureSkipVerify: true")
@ValidationRule(
        value = "!(self.minVersion in ['TLSv1.0', 'TLSv1.1']) || self.cipherProfile == 'Compatible'",
        fieldPath = ".cipherProfile",
        message = "minVersion is below TLSv1.2, whose servers know no suite of the profile Modern;"
                + " set cipherProfile: Compatible or minVersion: TLSv1.2")
public record PoolTlsSpec(
        @JsonPropertyDescription(
                "Name sent as SNI and looked for in the pool's certificate, in lower case. Default: the FQDN of each"
                        + " server; required when a server is given by its IP address.")
        @Size(min = 1, max = Formats.NAME_LENGTH)
        @ValidationRule(value = FqdnRules.NO_WILDCARD, message = PoolTlsSpec.NO_WILDCARD_MESSAGE)
        @ValidationRule(value = FqdnRules.BARE, message = FqdnRules.BARE_MESSAGE)
        @ValidationRule(value = FqdnRules.LOWER_CASE, message = FqdnRules.LOWER_CASE_MESSAGE)
        @ValidationRule(value = FqdnRules.SEVERAL_LABELS, message = FqdnRules.SEVERAL_LABELS_MESSAGE)
        @ValidationRule(value = FqdnRules.WELL_FORMED, message = FqdnRules.WELL_FORMED_MESSAGE)
        @Nullable
        String serverName,

        @JsonPropertyDescription(
                "The authorities that sign the pool's certificates, usually the company's own. Exactly one of trustedCA,"
                        + " systemTrust and insecureSkipVerify is set. Revocation is not looked up.")
        @Nullable
        TrustedCa trustedCA,

        @JsonPropertyDescription(
                "true: trust the public authorities that the proxy image brings. Exactly one of trustedCA, systemTrust and"
                        + " insecureSkipVerify is set.")
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean systemTrust,

        @JsonPropertyDescription(
                "true: take any certificate, so that whoever can answer for the pool reads passwords and meetings. Raises a"
                        + " permanent warning. Exactly one of trustedCA, systemTrust and insecureSkipVerify is set.")
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean insecureSkipVerify,

        @JsonPropertyDescription(
                "Oldest TLS version spoken with the pool. Below TLSv1.2 cipherProfile must be Compatible. Default: TLSv1.2.")
        @Default("TLSv1.2")
        TlsVersion minVersion,

        @JsonPropertyDescription(
                "Modern: TLS 1.3, and ECDHE with AEAD for TLS 1.2. Compatible: adds ECDHE with CBC and RSA key exchange,"
                        + " which Windows servers of that age need. Default: Compatible.")
        @Default("Compatible")
        CipherProfile cipherProfile) {
    static final String NO_WILDCARD_MESSAGE = "a wildcard is no name that can be sent or checked;"
            + " write one name that the pool's certificate holds, such as pool-paris.corp.contoso.com";

    public PoolTlsSpec {
        minVersion = Defaults.or(minVersion, TlsVersion.TLS_1_2);
        cipherProfile = Defaults.or(cipherProfile, CipherProfile.COMPATIBLE);
    }
}
