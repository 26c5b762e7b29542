package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.PublicationSpec;
import io.lyncedge.config.BalancingPolicy;
import io.lyncedge.config.CipherProfile;
import io.lyncedge.config.ClientAuthMode;
import io.lyncedge.config.HttpMode;
import io.lyncedge.config.PoolRole;
import io.lyncedge.config.PublicationService;
import io.lyncedge.config.RateLimitCount;
import io.lyncedge.config.SessionAffinity;
import io.lyncedge.config.TlsVersion;

/** The wire's words for the resource's: the same constants, in types that can go apart. */
final class WireEnums {
    private WireEnums() {}

    static TlsVersion version(io.lyncedge.api.v1alpha1.TlsVersion version) {
        return TlsVersion.valueOf(version.name());
    }

    static CipherProfile profile(io.lyncedge.api.v1alpha1.CipherProfile profile) {
        return CipherProfile.valueOf(profile.name());
    }

    static ClientAuthMode clientAuth(io.lyncedge.api.v1alpha1.ClientAuthMode mode) {
        return ClientAuthMode.valueOf(mode.name());
    }

    static PoolRole role(io.lyncedge.api.v1alpha1.PoolRole role) {
        return PoolRole.valueOf(role.name());
    }

    static BalancingPolicy policy(io.lyncedge.api.v1alpha1.LoadBalancingPolicy policy) {
        return BalancingPolicy.valueOf(policy.name());
    }

    static SessionAffinity affinity(io.lyncedge.api.v1alpha1.SessionAffinity affinity) {
        return SessionAffinity.valueOf(affinity.name());
    }

    static RateLimitCount count(io.lyncedge.api.v1alpha1.RateLimitCount count) {
        return RateLimitCount.valueOf(count.name());
    }

    static PublicationService service(PublicationSpec publication) {
        return PublicationService.valueOf(publication.service().name());
    }

    static HttpMode httpMode(PublicationSpec publication) {
        return HttpMode.valueOf(publication.http().name());
    }
}
