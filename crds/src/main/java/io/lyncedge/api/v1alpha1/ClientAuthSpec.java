package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/**
 * Client certificates.
 *
 * @param mode whether a client must present one
 * @param trustedCA the authorities whose certificates are accepted
 */
@ApiObject
public record ClientAuthSpec(
        @JsonPropertyDescription("Optional: a certificate is asked for and checked if one is sent."
                + " Required: no handshake without a valid one.")
        @Required
        ClientAuthMode mode,

        @JsonPropertyDescription("The authorities whose client certificates are accepted.") @Required
        TrustedCa trustedCA) {}
