package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** Who may set X-Forwarded-For or speak the PROXY protocol. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TrustedProxiesSpec(
        List<String> cidrs,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean proxyProtocol) {
    public TrustedProxiesSpec {
        cidrs = Defaults.list(cidrs);
    }
}
