package io.lyncedge.operator.resolve;

import io.lyncedge.api.v1alpha1.CertificateRef;
import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import io.lyncedge.api.v1alpha1.TlsSpec;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves the certificate Secrets of a resource. */
final class CertificateResolver {
    private final ReferenceSource source;
    private final CertificateReader reader;

    CertificateResolver(ReferenceSource source, CertificateReader reader) {
        this.source = source;
        this.reader = reader;
    }

    Map<String, CertificateReference> resolve(LyncEdgeProxySpec spec, Instant now, References lastGood) {
        Map<String, CertificateReference> resolved = new LinkedHashMap<>();
        List<CertificateRef> refs =
                Optional.ofNullable(spec.tls()).map(TlsSpec::certificates).orElse(List.of());
        for (int i = 0; i < refs.size(); i++) {
            String name = refs.get(i).secretName();
            String path = "spec.tls.certificates[" + i + "]";
            resolved.computeIfAbsent(name, _ -> resolve(path, name, now, lastGood));
        }
        return resolved;
    }

    private CertificateReference resolve(String path, String name, Instant now, References lastGood) {
        CertificateReading reading = source.secret(name)
                .map(secret -> reader.read(secret, now))
                .orElseGet(() -> CertificateReading.unusable(new Fault(
                        ReferenceReason.SECRET_NOT_FOUND,
                        "does not exist",
                        "create it with kubectl create secret tls " + name)));
        Optional<CertificateMaterial> material = reading.trusted()
                ? reading.material()
                : lastGood.certificate(name).map(good -> good.at(now)).or(reading::material);
        List<ReferenceProblem> problems = reading.faults().stream()
                .map(fault -> fault.at(path, "Secret " + name))
                .toList();
        return new CertificateReference(material, problems);
    }
}
