package io.lyncedge.e2e;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.testcontainers.containers.Network;

/** What the scenes have in common: the cluster, the pools outside of it, certificates, and the transcript. */
public final class Stage implements AutoCloseable {
    private final Network network;
    private final Transcript transcript;
    private final Workspace workspace;
    private final Cluster cluster;
    private final PoolServers pools;
    private final Traffic traffic = new Traffic();
    private volatile Optional<Cluster> unenforced = Optional.empty();
    private Optional<Stage> beside = Optional.empty();
    private Instant began = Instant.EPOCH;

    private Stage(Transcript transcript) throws IOException {
        this.network = Network.newNetwork();
        this.transcript = transcript;
        this.workspace = new Workspace();
        this.pools = PoolServers.start(workspace, network);
        this.cluster = Cluster.start(network);
        pools.await();
    }

    private Stage(Stage main, Transcript transcript) {
        this.network = main.network;
        this.transcript = transcript;
        this.workspace = main.workspace;
        this.pools = main.pools;
        this.cluster = main.cluster;
    }

    /** Starts cluster and pools; takes about half a minute. */
    public static Stage set(Transcript transcript) throws IOException {
        transcript.title("Starting simulated pools (Front Ends in Paris and London, Office Web Apps) and a cluster");
        return new Stage(transcript);
    }

    /** The same for scenes that are played beside others: nobody's traffic, and another transcript. */
    Stage beside(Transcript other) {
        Stage stage = new Stage(this, other);
        beside = Optional.of(stage);
        return stage;
    }

    /** Ends the cluster of the scenes that were played beside others; this machine has better to do. */
    void endBeside() {
        beside.flatMap(stage -> stage.unenforced).ifPresent(Cluster::close);
        beside = Optional.empty();
    }

    Cluster cluster() {
        return cluster;
    }

    /** Another cluster, which enforces no NetworkPolicy; started when it is first asked for. */
    Cluster unenforced() {
        Cluster started = unenforced.orElseGet(() -> Cluster.start(network, "--disable-network-policy"));
        unenforced = Optional.of(started);
        return started;
    }

    /** That other cluster, if it was asked for. */
    Optional<Cluster> startedUnenforced() {
        return unenforced;
    }

    Network network() {
        return network;
    }

    PoolServers pools() {
        return pools;
    }

    Workspace workspace() {
        return workspace;
    }

    Transcript transcript() {
        return transcript;
    }

    /** The clients that go on meanwhile, if any. */
    Traffic traffic() {
        return traffic;
    }

    /** The installation begins. */
    void began(Instant instant) {
        began = instant;
    }

    /** When the installation began. */
    Instant began() {
        return began;
    }

    /** The proxies of the example. */
    Proxies proxies() {
        return new Proxies(cluster);
    }

    @Override
    public void close() {
        traffic.close();
        endBeside();
        unenforced.ifPresent(Cluster::close);
        cluster.close();
        pools.close();
        network.close();
    }
}
