package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one publication.
 *
 * @param fqdn the published name
 * @param served whether its listener answers for it and its pool has an address
 * @param message why it is not served; null when it is
 * @param certificate the certificate shown for it; null when it is not published on 443 or none covers it
 * @param http what port 80 does for it
 * @param pool the pool behind it
 * @param alsoPublishedBy other resources that publish the same name, as namespace/name
 */
@ApiObject
public record PublicationStatus(
        @JsonPropertyDescription("The published name.") @Required @Size(max = Formats.NAME_LENGTH)
        String fqdn,

        @JsonPropertyDescription("true: its listener answers for it and its pool has an address.") @Required
        Boolean served,

        @JsonPropertyDescription("Why the name is not served; absent when it is.") @Size(max = 1024) @Nullable
        String message,

        @JsonPropertyDescription(
                "The certificate shown for the name; absent when it lives on port 80 alone or no certificate covers it.")
        @Nullable
        CertificateStatus certificate,

        @JsonPropertyDescription("What external port 80 does for the name.") @Required
        HttpMode http,

        @JsonPropertyDescription("The pool behind the name.") @Required @Size(max = Formats.LABEL_LENGTH)
        String pool,

        @JsonPropertyDescription(
                "Other resources that publish the same name, as namespace/name: whoever receives the traffic wins.")
        @Size(max = 64)
        List<@Size(max = 317) String> alsoPublishedBy) {
    public PublicationStatus {
        alsoPublishedBy = Defaults.list(alsoPublishedBy);
    }
}
