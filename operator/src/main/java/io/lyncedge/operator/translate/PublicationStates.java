package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.HttpsMode;
import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import io.lyncedge.api.v1alpha1.PublicationSpec;
import io.lyncedge.config.PoolConfig;
import io.lyncedge.operator.resolve.ReferenceProblem;
import io.lyncedge.operator.resolve.ReferenceReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What becomes of each publication, and which names no certificate covers. */
final class PublicationStates {
    private final LyncEdgeProxySpec spec;
    private final Certificates certificates;
    private final Set<String> reachablePools;

    PublicationStates(LyncEdgeProxySpec spec, Certificates certificates, List<PoolConfig> pools) {
        this.spec = spec;
        this.certificates = certificates;
        this.reachablePools = pools.stream()
                .filter(pool -> pool.servers().stream()
                        .anyMatch(server -> !server.machines().isEmpty()))
                .map(PoolConfig::name)
                .collect(Collectors.toSet());
    }

    List<PublicationState> states() {
        return spec.publications().stream().map(this::state).toList();
    }

    private PublicationState state(PublicationSpec publication) {
        boolean https = publication.https() == HttpsMode.BRIDGE;
        return new PublicationState(
                publication.fqdn(),
                notServed(publication),
                https && certificates.canServe(publication.fqdn())
                        ? certificates.shownFor(publication.fqdn())
                        : Optional.empty(),
                publication.http(),
                publication.pool());
    }

    private Optional<String> notServed(PublicationSpec publication) {
        if (publication.https() == HttpsMode.BRIDGE && !certificates.canServe(publication.fqdn())) {
            return Optional.of("no usable certificate covers it yet");
        }
        return reachablePools.contains(publication.pool())
                ? Optional.empty()
                : Optional.of("pool " + publication.pool() + " has no server that can be connected to");
    }

    List<ReferenceProblem> namesNotCovered() {
        List<ReferenceProblem> problems = new ArrayList<>();
        for (int i = 0; i < spec.publications().size(); i++) {
            PublicationSpec publication = spec.publications().get(i);
            if (publication.https() == HttpsMode.BRIDGE && !certificates.covers(publication.fqdn())) {
                problems.add(notCovered("spec.publications[" + i + "].fqdn", publication.fqdn()));
            }
        }
        return problems;
    }

    private ReferenceProblem notCovered(String path, String fqdn) {
        String consequence = certificates
                .shownFor(fqdn)
                .filter(_ -> certificates.canServe(fqdn))
                .map(shown -> "clients are shown " + shown.secretName())
                .orElse("443 answers with 421 until one does");
        return new ReferenceProblem(
                ReferenceReason.NAME_NOT_COVERED,
                path,
                "no usable certificate of spec.tls.certificates covers " + fqdn + ": " + consequence,
                "list a certificate with this name in its SAN, or write https: Closed for a name that lives on port 80"
                        + " alone");
    }
}
