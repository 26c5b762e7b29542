package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.CertificateRef;
import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import io.lyncedge.api.v1alpha1.PoolSpec;
import io.lyncedge.api.v1alpha1.PublicationSpec;
import io.lyncedge.api.v1alpha1.ServerSpec;
import io.lyncedge.api.v1alpha1.TlsSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keys of lists are unique, and what refers to a list item finds it. */
final class ListRules {
    private ListRules() {}

    static void check(LyncEdgeProxySpec spec, SpecProblems problems) {
        problems.unique("spec.pools", "name", names(spec.pools()));
        problems.unique(
                "spec.publications",
                "fqdn",
                spec.publications().stream().map(PublicationSpec::fqdn).toList());
        for (int i = 0; i < spec.pools().size(); i++) {
            problems.unique(
                    "spec.pools[" + i + "].servers",
                    "address",
                    spec.pools().get(i).servers().stream()
                            .map(ServerSpec::address)
                            .toList());
        }
        TlsSpec tls = spec.tls();
        if (tls != null) {
            checkCertificates(tls, problems);
        }
        checkPools(spec, problems);
    }

    private static void checkCertificates(TlsSpec tls, SpecProblems problems) {
        List<String> secrets =
                tls.certificates().stream().map(CertificateRef::secretName).toList();
        problems.unique("spec.tls.certificates", "secretName", secrets);
        String fallback = tls.defaultCertificate();
        problems.require(
                fallback == null || secrets.contains(fallback),
                "spec.tls.defaultCertificate",
                "defaultCertificate names no entry of certificates, so nothing could be shown to clients without SNI",
                "write the secretName of a listed certificate or add it to the list");
    }

    private static void checkPools(LyncEdgeProxySpec spec, SpecProblems problems) {
        Set<String> pools = new HashSet<>(names(spec.pools()));
        for (int i = 0; i < spec.publications().size(); i++) {
            problems.require(
                    pools.contains(spec.publications().get(i).pool()),
                    "spec.publications[" + i + "].pool",
                    "a publication names a pool that is not in pools",
                    "write the name of a listed pool, or add the pool");
            String backup = spec.publications().get(i).backupPool();
            problems.require(
                    backup == null || pools.contains(backup),
                    "spec.publications[" + i + "].backupPool",
                    "a publication names a backupPool that is not in pools",
                    "write the name of a listed FrontEnd or Director pool, or remove backupPool");
        }
    }

    private static List<String> names(List<PoolSpec> pools) {
        return pools.stream().map(PoolSpec::name).toList();
    }
}
