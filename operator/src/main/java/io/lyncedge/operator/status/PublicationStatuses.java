package io.lyncedge.operator.status;

import io.lyncedge.api.v1alpha1.CertificateStatus;
import io.lyncedge.api.v1alpha1.PublicationStatus;
import io.lyncedge.operator.translate.Plan;
import io.lyncedge.operator.translate.PublicationState;
import java.util.List;
import java.util.Map;

/** What became of each publication. */
final class PublicationStatuses {
    private static final int MAX_MESSAGE = 1024;
    private static final int MAX_OTHERS = 64;

    private PublicationStatuses() {}

    static List<PublicationStatus> of(Plan plan, Map<String, List<String>> alsoPublishedBy) {
        return plan.publications().stream()
                .map(publication -> of(publication, alsoPublishedBy.getOrDefault(publication.fqdn(), List.of())))
                .toList();
    }

    private static PublicationStatus of(PublicationState publication, List<String> others) {
        return new PublicationStatus(
                publication.fqdn(),
                publication.notServed().isEmpty(),
                publication
                        .notServed()
                        .map(why -> Bounded.cut(why, MAX_MESSAGE))
                        .orElse(null),
                publication
                        .certificate()
                        .map(shown -> new CertificateStatus(
                                shown.fingerprint(), shown.notAfter().toString()))
                        .orElse(null),
                publication.http(),
                publication.pool(),
                others.stream().limit(MAX_OTHERS).toList());
    }
}
