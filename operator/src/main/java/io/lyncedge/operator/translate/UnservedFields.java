package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.LimitsSpec;
import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import io.lyncedge.api.v1alpha1.ProtectionSpec;
import io.lyncedge.api.v1alpha1.PublicationSpec;
import io.lyncedge.api.v1alpha1.TrustedProxiesSpec;

/** Fields of the schema that this version does not serve: refused by name, unless they say what is served anyhow. */
final class UnservedFields {
    private final SpecProblems problems;

    private UnservedFields(SpecProblems problems) {
        this.problems = problems;
    }

    static void check(LyncEdgeProxySpec spec, SpecProblems problems) {
        UnservedFields fields = new UnservedFields(problems);
        fields.checkTopLevel(spec);
        for (int i = 0; i < spec.publications().size(); i++) {
            fields.checkPublication(
                    "spec.publications[" + i + "]", spec.publications().get(i));
        }
    }

    private void checkTopLevel(LyncEdgeProxySpec spec) {
        LimitsSpec defaults = LimitsSpec.defaults();
        served(
                spec.limits().maxConnections().equals(defaults.maxConnections()),
                "spec.limits.maxConnections",
                "remove it: it counts as " + defaults.maxConnections());
        served(
                spec.limits().maxConnectionsPerClient().equals(defaults.maxConnectionsPerClient()),
                "spec.limits.maxConnectionsPerClient",
                "remove it");
        ProtectionSpec protection = spec.protection();
        served(protection == null || protection.rateLimits().isEmpty(), "spec.protection.rateLimits", "remove them");
        checkTrustedProxies(spec);
    }

    private void checkTrustedProxies(LyncEdgeProxySpec spec) {
        TrustedProxiesSpec trusted = spec.trustedProxies();
        if (trusted != null) {
            served(trusted.cidrs().isEmpty(), "spec.trustedProxies.cidrs", "remove them");
            served(!trusted.proxyProtocol(), "spec.trustedProxies.proxyProtocol", "remove it");
        }
    }

    private void checkPublication(String path, PublicationSpec publication) {
        served(publication.allowedClientCIDRs().isEmpty(), path + ".allowedClientCIDRs", "remove them");
        served(publication.deniedClientCIDRs().isEmpty(), path + ".deniedClientCIDRs", "remove them");
    }

    private void served(boolean holds, String path, String remedy) {
        String field = path.substring(path.lastIndexOf('.') + 1);
        problems.require(holds, path, field + " is not served by this version, and ignoring it would be worse", remedy);
    }
}
