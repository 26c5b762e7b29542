package io.lyncedge.cli.plan;

import io.lyncedge.api.v1alpha1.CertificateRef;
import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import io.lyncedge.api.v1alpha1.TlsSpec;
import io.lyncedge.api.v1alpha1.TrustedCa;
import io.lyncedge.cli.input.LoadedResource;
import io.lyncedge.operator.resolve.ReferenceProblem;
import io.lyncedge.operator.resolve.ReferenceReason;
import io.lyncedge.operator.resolve.ReferenceSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * References whose objects the user did not give: they may exist in the cluster, so nothing can be said about them.
 *
 * @param objects what is referred to, by path
 */
public record AbsentReferences(Map<String, String> objects) {
    /** Finds them. */
    public static AbsentReferences of(LoadedResource loaded) {
        Map<String, String> absent = new LinkedHashMap<>();
        LyncEdgeProxySpec spec = loaded.resource().getSpec();
        List<CertificateRef> certificates =
                Optional.ofNullable(spec.tls()).map(TlsSpec::certificates).orElse(List.of());
        for (int i = 0; i < certificates.size(); i++) {
            String name = certificates.get(i).secretName();
            if (loaded.references().secret(name).isEmpty()) {
                absent.put("spec.tls.certificates[" + i + "]", "Secret " + name);
            }
        }
        Optional.ofNullable(spec.tls())
                .map(TlsSpec::clientAuth)
                .flatMap(clients -> absentTrust(clients.trustedCA(), loaded.references()))
                .ifPresent(object -> absent.put("spec.tls.clientAuth.trustedCA", object));
        for (int i = 0; i < spec.pools().size(); i++) {
            String path = "spec.pools[" + i + "].tls.trustedCA";
            absentTrust(spec.pools().get(i).tls().trustedCA(), loaded.references())
                    .ifPresent(object -> absent.put(path, object));
        }
        return new AbsentReferences(absent);
    }

    /** The problems that stand whether or not these objects exist, without those of addresses. */
    public List<ReferenceProblem> provable(List<ReferenceProblem> problems) {
        List<ReferenceProblem> provable = new ArrayList<>(problems);
        boolean anyCertificate = objects.keySet().stream().anyMatch(path -> path.startsWith("spec.tls.certificates"));
        provable.removeIf(problem -> problem.reason() == ReferenceReason.ADDRESS_NOT_RESOLVED
                || (problem.reason() == ReferenceReason.NAME_NOT_COVERED && anyCertificate)
                || objects.containsKey(problem.path()));
        return provable;
    }

    private static Optional<String> absentTrust(@Nullable TrustedCa trust, ReferenceSource source) {
        if (trust == null) {
            return Optional.empty();
        }
        Optional<String> configMap = Optional.ofNullable(trust.configMap())
                .filter(name -> source.configMap(name).isEmpty())
                .map(name -> "ConfigMap " + name);
        return configMap.or(() -> Optional.ofNullable(trust.secret())
                .filter(name -> source.secret(name).isEmpty())
                .map(name -> "Secret " + name));
    }
}
