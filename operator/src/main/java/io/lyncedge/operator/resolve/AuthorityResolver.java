package io.lyncedge.operator.resolve;

import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import io.lyncedge.api.v1alpha1.TrustedCa;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves the certificate authorities that pools, and certificates of clients, are verified against. */
final class AuthorityResolver {
    private final ReferenceSource source;

    AuthorityResolver(ReferenceSource source) {
        this.source = source;
    }

    Map<TrustedCa, AuthorityReference> resolve(LyncEdgeProxySpec spec, References lastGood) {
        Map<TrustedCa, AuthorityReference> resolved = new LinkedHashMap<>();
        for (TrustUse use : TrustUse.of(spec)) {
            resolved.computeIfAbsent(use.trust(), trust -> resolve(use.path(), trust, lastGood));
        }
        return resolved;
    }

    private AuthorityReference resolve(String path, TrustedCa trust, References lastGood) {
        return switch (read(trust)) {
            case Checked.Good<String>(String pem) -> new AuthorityReference(Optional.of(pem), List.of());
            case Checked.Bad<String>(Fault fault) ->
                new AuthorityReference(lastGood.authority(trust), List.of(problem(fault, path, trust)));
        };
    }

    /** Whatever is wrong, the authority is what is not there. */
    private static ReferenceProblem problem(Fault fault, String path, TrustedCa trust) {
        return new Fault(ReferenceReason.CERTIFICATE_AUTHORITY_NOT_FOUND, fault.detail(), fault.remedy())
                .at(path, item(trust));
    }

    private Checked<String> read(TrustedCa trust) {
        Optional<Map<String, byte[]>> object = content(trust);
        if (object.isEmpty()) {
            return Checked.bad("does not exist", "create it with the PEM certificates of the authority");
        }
        byte[] pem = object.get().get(trust.key());
        if (pem == null) {
            return Checked.bad("has no key " + trust.key(), "store the PEM certificates of the authority there");
        }
        return PemReader.certificates(trust.key(), pem)
                .then(certificates -> Checked.good(PemWriter.certificates(certificates)));
    }

    private Optional<Map<String, byte[]>> content(TrustedCa trust) {
        String configMap = trust.configMap();
        if (configMap != null) {
            return source.configMap(configMap);
        }
        return Optional.ofNullable(trust.secret()).flatMap(source::secret).map(SecretContent::data);
    }

    private static String item(TrustedCa trust) {
        return trust.configMap() != null ? "ConfigMap " + trust.configMap() : "Secret " + trust.secret();
    }
}
