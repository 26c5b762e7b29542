package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.CertificateRef;
import io.lyncedge.api.v1alpha1.HttpsMode;
import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import io.lyncedge.api.v1alpha1.PoolRole;
import io.lyncedge.api.v1alpha1.PublicationService;
import io.lyncedge.api.v1alpha1.PublicationSpec;
import io.lyncedge.api.v1alpha1.TlsSpec;
import io.lyncedge.operator.resolve.CertificateMaterial;
import io.lyncedge.operator.resolve.PoolUse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is accepted and worth saying. */
final class Warnings {
    private static final List<Integer> EXPIRY_DAYS = List.of(1, 7, 30);

    private final LyncEdgeProxySpec spec;
    private final Certificates certificates;
    private final List<PlanWarning> found = new ArrayList<>();

    private Warnings(LyncEdgeProxySpec spec, Certificates certificates) {
        this.spec = spec;
        this.certificates = certificates;
    }

    /** The warnings: of certificates, then pools, then publications. */
    static List<PlanWarning> of(LyncEdgeProxySpec spec, Certificates certificates, Instant now) {
        Warnings warnings = new Warnings(spec, certificates);
        warnings.checkCertificates(now);
        PoolUse.of(spec).forEach(warnings::checkPool);
        for (int i = 0; i < spec.publications().size(); i++) {
            warnings.checkPublication(
                    "spec.publications[" + i + "].fqdn", spec.publications().get(i));
        }
        return List.copyOf(warnings.found);
    }

    private void checkCertificates(Instant now) {
        List<CertificateRef> refs =
                Optional.ofNullable(spec.tls()).map(TlsSpec::certificates).orElse(List.of());
        for (int i = 0; i < refs.size(); i++) {
            String path = "spec.tls.certificates[" + i + "]";
            String secret = refs.get(i).secretName();
            Optional.ofNullable(certificates.usable().get(secret))
                    .ifPresent(material -> checkCertificate(path, secret, material, now));
        }
    }

    private void checkCertificate(String path, String secret, CertificateMaterial material, Instant now) {
        expiry(material, now)
                .ifPresent(end -> add(WarningReason.CERTIFICATE_EXPIRING, path, "Secret " + secret + " " + end));
        material.stapleFault()
                .ifPresent(fault -> add(WarningReason.STAPLE_NOT_SERVED, path, "Secret " + secret + ": " + fault));
    }

    private static Optional<String> expiry(CertificateMaterial material, Instant now) {
        Duration left = Duration.between(now, material.notAfter());
        return EXPIRY_DAYS.stream()
                .filter(days -> !left.isNegative() && left.compareTo(Duration.ofDays(days)) <= 0)
                .findFirst()
                .map(days -> "expires within " + days + (days == 1 ? " day" : " days") + ", on " + material.notAfter()
                        + ": renew it");
    }

    private void checkPool(PoolUse use) {
        String name = use.pool().name();
        if (!use.isUsed()) {
            add(WarningReason.UNUSED_POOL, use.path(), "nothing is published from pool " + name);
        } else if (use.pool().role() == PoolRole.FRONT_END && !publishesWebServices(use)) {
            add(
                    WarningReason.MISSING_WEB_SERVICES,
                    use.path(),
                    "pool " + name + " has no publication of service WebServices: its users cannot join meetings");
        }
        if (use.pool().tls().insecureSkipVerify()) {
            add(
                    WarningReason.INSECURE_SKIP_VERIFY,
                    use.path() + ".tls.insecureSkipVerify",
                    "the certificates of pool " + name + " are not verified: give its authority as trustedCA");
        }
    }

    private static boolean publishesWebServices(PoolUse use) {
        return use.publications().stream()
                .anyMatch(publication -> publication.service() == PublicationService.WEB_SERVICES);
    }

    private void checkPublication(String path, PublicationSpec publication) {
        if (publication.service() == PublicationService.WEB_SERVICES
                && publication.https() == HttpsMode.BRIDGE
                && certificates.coversByWildcardOnly(publication.fqdn())) {
            add(
                    WarningReason.WILDCARD_ONLY,
                    path,
                    "only a wildcard covers " + publication.fqdn()
                            + ", which Lync Phone Edition rejects: write the name into the certificate");
        }
    }

    private void add(WarningReason reason, String path, String message) {
        found.add(new PlanWarning(reason, path, message));
    }
}
