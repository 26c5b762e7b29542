package io.lyncedge.operator.resolve;

import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import io.lyncedge.config.AddressFilter;
import io.lyncedge.operator.dns.NameResolver;
import java.time.Clock;
import java.time.Instant;

/** Reads everything that a resource refers to. What is wrong becomes data; nothing here throws because of it. */
public final class ReferenceResolver {
    private final CertificateResolver certificates;
    private final AuthorityResolver authorities;
    private final AddressResolver addresses;
    private final Clock clock;

    /**
     * A resolver for the resources of one namespace.
     *
     * @param source of Secrets and ConfigMaps
     * @param names name servers
     * @param filter that pool addresses must pass
     * @param clock for validity of certificates
     */
    public ReferenceResolver(ReferenceSource source, NameResolver names, AddressFilter filter, Clock clock) {
        this.certificates = new CertificateResolver(source, new CertificateReader(KnownRoots::ofThisRuntime));
        this.authorities = new AuthorityResolver(source);
        this.addresses = new AddressResolver(names, filter);
        this.clock = clock;
    }

    /**
     * Resolves all references of a spec. Blocks for as long as the source and the name servers take.
     *
     * @param spec that the schema accepts
     * @param overrides endpoints that need no resolving
     * @param lastGood the outcome before: what has turned bad since keeps its last good content
     */
    public References resolve(LyncEdgeProxySpec spec, EndpointOverrides overrides, References lastGood) {
        Instant now = clock.instant();
        return new References(
                now,
                certificates.resolve(spec, now, lastGood),
                authorities.resolve(spec, lastGood),
                addresses.resolve(PoolUse.of(spec), overrides, lastGood));
    }
}
