package io.lyncedge.e2e;

import io.lyncedge.cli.acceptance.Front;
import java.net.InetSocketAddress;
import java.util.Optional;

/** Proxies of the cluster, reached through their Service on the node. */
final class ClusterFront implements Front {
    static final int HTTPS = 31_443;
    static final int HTTP = 31_080;

    private final Cluster cluster;
    private final String name;
    private final ServerRelays relays;

    ClusterFront(Cluster cluster, String name, ServerRelays relays) {
        this.cluster = cluster;
        this.name = name;
        this.relays = relays;
    }

    @Override
    public InetSocketAddress https() {
        return new InetSocketAddress(cluster.nodeAddress(), HTTPS);
    }

    @Override
    public Optional<InetSocketAddress> http() {
        return Optional.of(new InetSocketAddress(cluster.nodeAddress(), HTTP));
    }

    @Override
    public InetSocketAddress admin() {
        throw new IllegalStateException("the admin port is for the operator alone");
    }

    @Override
    public void close() {
        cluster.client()
                .genericKubernetesResources("lyncedge.io/v1alpha1", "LyncEdgeProxy")
                .inNamespace(Proxies.NAMESPACE)
                .withName(name)
                .delete();
        relays.close();
    }
}
