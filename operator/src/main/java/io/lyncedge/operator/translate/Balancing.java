package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.PoolRole;
import io.lyncedge.api.v1alpha1.PoolSpec;
import io.lyncedge.config.LoadBalancingConfig;
import io.lyncedge.config.SessionAffinity;
import java.util.Optional;

/** How requests are spread, with the default that depends on the role. */
final class Balancing {
    private Balancing() {}

    static LoadBalancingConfig translate(PoolSpec pool) {
        return new LoadBalancingConfig(
                WireEnums.policy(pool.loadBalancing().policy()),
                Optional.ofNullable(pool.loadBalancing().affinity())
                        .map(WireEnums::affinity)
                        .orElseGet(() -> usual(pool.role())));
    }

    private static SessionAffinity usual(PoolRole role) {
        return switch (role) {
            case OFFICE_WEB_APPS -> SessionAffinity.COOKIE;
            case FRONT_END, DIRECTOR -> SessionAffinity.NONE;
        };
    }
}
