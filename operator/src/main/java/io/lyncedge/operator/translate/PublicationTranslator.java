package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.HttpsMode;
import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import io.lyncedge.api.v1alpha1.PublicationSpec;
import io.lyncedge.api.v1alpha1.PublicationTimeoutsSpec;
import io.lyncedge.config.PublicationConfig;
import java.util.List;
import java.util.Optional;

/** Published FQDNs as the proxies see them. */
final class PublicationTranslator {
    private static final long MILLIS = 1000;

    private final LyncEdgeProxySpec spec;
    private final Certificates certificates;

    PublicationTranslator(LyncEdgeProxySpec spec, Certificates certificates) {
        this.spec = spec;
        this.certificates = certificates;
    }

    List<PublicationConfig> translate() {
        return spec.publications().stream().map(this::translate).toList();
    }

    private PublicationConfig translate(PublicationSpec publication) {
        Optional<PublicationTimeoutsSpec> timeouts = Optional.ofNullable(publication.timeouts());
        return new PublicationConfig(
                publication.fqdn(),
                WireEnums.service(publication),
                publication.pool(),
                Optional.ofNullable(publication.backupPool()),
                isServedOnHttps(publication)
                        ? io.lyncedge.config.HttpsMode.BRIDGE
                        : io.lyncedge.config.HttpsMode.CLOSED,
                WireEnums.httpMode(publication),
                publication.deniedPaths(),
                Limits.cidrs(publication.allowedClientCIDRs()),
                Limits.cidrs(publication.deniedClientCIDRs()),
                timeouts.map(PublicationTimeoutsSpec::responseSeconds)
                                .orElse(spec.timeouts().responseSeconds())
                        * MILLIS,
                timeouts.map(PublicationTimeoutsSpec::bodyIdleSeconds)
                                .orElse(spec.timeouts().bodyIdleSeconds())
                        * MILLIS);
    }

    private boolean isServedOnHttps(PublicationSpec publication) {
        return publication.https() == HttpsMode.BRIDGE && certificates.canServe(publication.fqdn());
    }
}
