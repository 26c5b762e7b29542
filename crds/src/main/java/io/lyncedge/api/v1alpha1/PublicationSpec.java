package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One published FQDN. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PublicationSpec(
        String fqdn,
        PublicationService service,
        String pool,
        @Nullable String backupPool,
        HttpsMode https,
        HttpMode http,
        List<String> deniedPaths,
        List<String> allowedClientCIDRs,
        List<String> deniedClientCIDRs,
        @Nullable PublicationTimeoutsSpec timeouts) {
    public PublicationSpec {
        https = Defaults.or(https, HttpsMode.BRIDGE);
        http = Defaults.or(http, HttpMode.CLOSED);
        deniedPaths = Defaults.list(deniedPaths);
        allowedClientCIDRs = Defaults.list(allowedClientCIDRs);
        deniedClientCIDRs = Defaults.list(deniedClientCIDRs);
    }
}
