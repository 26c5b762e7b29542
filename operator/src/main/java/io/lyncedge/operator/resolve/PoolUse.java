package io.lyncedge.operator.resolve;

import io.lyncedge.api.v1alpha1.HttpMode;
import io.lyncedge.api.v1alpha1.HttpsMode;
import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import io.lyncedge.api.v1alpha1.PoolRole;
import io.lyncedge.api.v1alpha1.PoolSpec;
import io.lyncedge.api.v1alpha1.PublicationSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A pool with the ports that the publications need of it.
 *
 * @param pool as the resource declares it
 * @param index of the pool in the resource
 * @param publications that lead to it, in the order of the resource
 * @param backed publications that it stands in for while their own pool has no healthy server
 * @param https where TLS bridging and the health probe go; absent if no publication bridges 443
 * @param http where bridging from port 80 goes; absent if no publication bridges 80
 */
public record PoolUse(
        PoolSpec pool,
        int index,
        List<PublicationSpec> publications,
        List<PublicationSpec> backed,
        Optional<Integer> https,
        Optional<Integer> http) {
    private static final int LYNC_HTTPS = 4443;
    private static final int LYNC_HTTP = 8080;
    private static final int OFFICE_HTTPS = 443;

    public PoolUse {
        publications = List.copyOf(publications);
        backed = List.copyOf(backed);
    }

    /** All pools of a spec, in its order. */
    public static List<PoolUse> of(LyncEdgeProxySpec spec) {
        return IntStream.range(0, spec.pools().size())
                .mapToObj(index -> of(spec, index))
                .toList();
    }

    private static PoolUse of(LyncEdgeProxySpec spec, int index) {
        PoolSpec pool = spec.pools().get(index);
        List<PublicationSpec> publications = spec.publications().stream()
                .filter(publication -> publication.pool().equals(pool.name()))
                .toList();
        List<PublicationSpec> backed = spec.publications().stream()
                .filter(publication -> pool.name().equals(publication.backupPool()))
                .toList();
        List<PublicationSpec> all =
                Stream.concat(publications.stream(), backed.stream()).toList();
        boolean https = all.stream().anyMatch(publication -> publication.https() == HttpsMode.BRIDGE);
        boolean http = all.stream().anyMatch(publication -> publication.http() == HttpMode.BRIDGE);
        return new PoolUse(
                pool,
                index,
                publications,
                backed,
                https ? Optional.of(httpsPort(pool)) : Optional.empty(),
                http ? Optional.of(httpPort(pool)) : Optional.empty());
    }

    private static int httpsPort(PoolSpec pool) {
        Integer configured = pool.ports().https();
        if (configured != null) {
            return configured;
        }
        return pool.role() == PoolRole.OFFICE_WEB_APPS ? OFFICE_HTTPS : LYNC_HTTPS;
    }

    private static int httpPort(PoolSpec pool) {
        Integer configured = pool.ports().http();
        return configured == null ? LYNC_HTTP : configured;
    }

    /** Whether some publication leads to this pool, be it as a backup. */
    public boolean isUsed() {
        return !publications.isEmpty() || !backed.isEmpty();
    }

    /** The ports that are needed. */
    public List<Integer> ports() {
        return Stream.of(https, http).flatMap(Optional::stream).toList();
    }

    /** Where the pool stands in the resource. */
    public String path() {
        return "spec.pools[" + index + "]";
    }
}
