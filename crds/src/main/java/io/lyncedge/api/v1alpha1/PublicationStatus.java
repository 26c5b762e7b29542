package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one publication. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PublicationStatus(
        String fqdn,
        Boolean served,
        @Nullable String message,
        @Nullable CertificateStatus certificate,
        HttpMode http,
        String pool,
        List<String> alsoPublishedBy) {
    public PublicationStatus {
        alsoPublishedBy = Defaults.list(alsoPublishedBy);
    }
}
