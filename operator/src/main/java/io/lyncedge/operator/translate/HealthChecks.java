package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.HealthCheckSpec;
import io.lyncedge.api.v1alpha1.PoolRole;
import io.lyncedge.api.v1alpha1.PublicationService;
import io.lyncedge.api.v1alpha1.PublicationSpec;
import io.lyncedge.config.HealthCheckConfig;
import io.lyncedge.operator.resolve.PoolUse;
import java.util.Optional;

/** Health checks with the defaults that depend on the role and the publications. */
final class HealthChecks {
    private static final String LYNC_PATH = "/autodiscover/autodiscoverservice.svc/root";
    private static final String OFFICE_PATH = "/hosting/discovery";
    private static final long MILLIS = 1000;

    private HealthChecks() {}

    static HealthCheckConfig translate(PoolUse use) {
        HealthCheckSpec check = use.pool().healthCheck();
        return new HealthCheckConfig(
                check.enabled(),
                Optional.ofNullable(check.path())
                        .orElseGet(() -> path(use.pool().role())),
                Optional.ofNullable(check.host()).orElseGet(() -> host(use)),
                check.expectedStatuses(),
                check.intervalSeconds() * MILLIS,
                check.timeoutSeconds() * MILLIS,
                check.unhealthyThreshold(),
                check.healthyThreshold());
    }

    private static String path(PoolRole role) {
        return role == PoolRole.OFFICE_WEB_APPS ? OFFICE_PATH : LYNC_PATH;
    }

    /** The name that a pool is sure to answer for: its web services FQDN, else any that is published from it. */
    private static String host(PoolUse use) {
        return use.publications().stream()
                .filter(publication -> publication.service() == PublicationService.WEB_SERVICES)
                .findFirst()
                .or(() -> use.publications().stream().findFirst())
                .or(() -> use.backed().stream().findFirst())
                .map(PublicationSpec::fqdn)
                .or(() -> Optional.ofNullable(use.pool().tls().serverName()))
                .orElseGet(() -> use.pool().servers().getFirst().address());
    }
}
