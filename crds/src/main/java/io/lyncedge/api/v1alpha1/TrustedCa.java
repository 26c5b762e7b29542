package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/**
 * Where a bundle of PEM certificates stands.
 *
 * @param configMap name of a ConfigMap of the resource's namespace, or null
 * @param secret name of a Secret of the resource's namespace, or null; exactly one of the two is set
 * @param key the key that holds the bundle
 */
@ApiObject
@ValidationRule(
        value = "has(self.configMap) != has(self.secret)",
        message = "trustedCA names one source: a bundle is read from one object;"
                + " set either configMap or secret, together with key")
public record TrustedCa(
        @JsonPropertyDescription("Name of a ConfigMap of the same namespace that holds the PEM bundle."
                + " Exactly one of configMap and secret is set.")
        @Pattern(Formats.DNS_SUBDOMAIN)
        @Size(min = 1, max = Formats.NAME_LENGTH)
        @Nullable
        String configMap,

        @JsonPropertyDescription("Name of a Secret of the same namespace that holds the PEM bundle."
                + " Exactly one of configMap and secret is set.")
        @Pattern(Formats.DNS_SUBDOMAIN)
        @Size(min = 1, max = Formats.NAME_LENGTH)
        @Nullable
        String secret,

        @JsonPropertyDescription(
                "Key of the ConfigMap or Secret whose value is the bundle: one or more certificates in PEM,"
                        + " for instance ca.crt.")
        @Required
        @Pattern(Formats.DATA_KEY)
        @Size(min = 1, max = Formats.NAME_LENGTH)
        String key) {}
