package io.lyncedge.operator.references;

import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.lyncedge.api.v1alpha1.CertificateRef;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.api.v1alpha1.TlsSpec;
import io.lyncedge.operator.resolve.TrustUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a resource refers to by name. */
final class ReferencedNames {
    private ReferencedNames() {}

    /** Secrets that hold certificates or authorities. */
    static Set<ResourceID> secrets(LyncEdgeProxy resource) {
        String namespace = resource.getMetadata().getNamespace();
        return Stream.concat(certificates(resource), authorities(resource))
                .map(name -> new ResourceID(name, namespace))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> certificates(LyncEdgeProxy resource) {
        return Optional.ofNullable(resource.getSpec().tls()).map(TlsSpec::certificates).orElse(List.of()).stream()
                .map(CertificateRef::secretName);
    }

    private static Stream<String> authorities(LyncEdgeProxy resource) {
        return TrustUse.of(resource.getSpec()).stream()
                .map(use -> use.trust().secret())
                .flatMap(Stream::ofNullable);
    }
}
