package io.lyncedge.operator.resolve;

import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import io.lyncedge.config.AddressFilter;
import io.lyncedge.operator.dns.NameResolver;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

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
        this(source, new AddressResolver(names, filter, Set.of()), clock);
    }

    private ReferenceResolver(ReferenceSource source, AddressResolver addresses, Clock clock) {
        this.certificates = new CertificateResolver(source, new CertificateReader(KnownRoots::ofThisRuntime));
        this.authorities = new AuthorityResolver(source);
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * A resolver for a resource that is in a cluster.
     *
     * @param servers that its pools may have
     */
    public static ReferenceResolver inCluster(ReferenceSource source, ServerRules servers, Clock clock) {
        return new ReferenceResolver(
                source, new AddressResolver(servers.names(), servers.filter(), servers.own()), clock);
    }

    /**
     * How servers are resolved.
     *
     * @param names name servers
     * @param filter that pool addresses must pass
     * @param own addresses of the resource itself, where no pool can be
     */
    public record ServerRules(NameResolver names, AddressFilter filter, Set<InetAddress> own) {
        public ServerRules {
            own = Set.copyOf(own);
        }
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
