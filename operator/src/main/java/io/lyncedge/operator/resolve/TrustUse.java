package io.lyncedge.operator.resolve;

import io.lyncedge.api.v1alpha1.ClientAuthSpec;
import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import io.lyncedge.api.v1alpha1.TlsSpec;
import io.lyncedge.api.v1alpha1.TrustedCa;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One place where a resource refers to authorities.
 *
 * @param path of the reference
 * @param trust the reference
 */
public record TrustUse(String path, TrustedCa trust) {
    /** The path of the authority of clients' certificates. */
    static final String CLIENTS = "spec.tls.clientAuth.trustedCA";

    /** All of them in the order of the resource: that of clients' certificates, then those of the pools. */
    public static List<TrustUse> of(LyncEdgeProxySpec spec) {
        List<TrustUse> uses = new ArrayList<>();
        Optional.ofNullable(spec.tls())
                .map(TlsSpec::clientAuth)
                .map(ClientAuthSpec::trustedCA)
                .ifPresent(trust -> uses.add(new TrustUse(CLIENTS, trust)));
        for (int i = 0; i < spec.pools().size(); i++) {
            TrustedCa trust = spec.pools().get(i).tls().trustedCA();
            if (trust != null) {
                uses.add(new TrustUse("spec.pools[" + i + "].tls.trustedCA", trust));
            }
        }
        return List.copyOf(uses);
    }
}
