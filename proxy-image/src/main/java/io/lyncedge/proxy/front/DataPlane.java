package io.lyncedge.proxy.front;

import io.lyncedge.config.DrainConfig;
import io.lyncedge.config.ListenersConfig;
import io.lyncedge.config.PoolConfig;
import io.lyncedge.config.TimeoutsConfig;
import io.lyncedge.proxy.exchange.Serving;
import io.lyncedge.proxy.exchange.Ticks;
import io.lyncedge.proxy.health.ServerHealth;
import io.lyncedge.proxy.limit.RateLimits;
import io.lyncedge.proxy.route.Listener;
import io.lyncedge.proxy.route.TrustedProxies;
import io.lyncedge.proxy.snapshot.Snapshot;
import io.lyncedge.proxy.upstream.ServerStatus;
import io.lyncedge.proxy.upstream.TargetTable;
import io.lyncedge.proxy.upstream.UpstreamLoop;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Everything between the world and the pools: listeners, client connections, exchanges and upstream connections. */
public final class DataPlane {
    private static final ListenersConfig NO_LISTENERS = new ListenersConfig(false, false);

    private final Transport transport;
    private final ServerHealth health;
    private final Front front;
    private final List<FrontLoop> loops = new ArrayList<>();
    private final Listeners listeners;

    /** Creates one that does not listen yet. The loops stay the caller's to close. */
    public DataPlane(Transport transport, ListenAddresses addresses, Observers observers, ServerHealth health) {
        this.transport = transport;
        this.health = health;
        front = new Front(observers, transport.memory());
        Map<EventLoop, FrontLoop> byEventLoop = new IdentityHashMap<>();
        for (EventExecutor executor : transport.workers()) {
            FrontLoop loop = newLoop((EventLoop) executor);
            loops.add(loop);
            byEventLoop.put(loop.eventLoop(), loop);
        }
        listeners = new Listeners(listener -> bootstrap(listener, byEventLoop), addresses);
    }

    /**
     * Serves by a snapshot from now on: the first one, or a later one in place of the former. New handshakes and new
     * requests see it when this returns; an exchange keeps the one that it began with. Opens and closes listeners as its
     * configuration says. Must not be called on an event loop.
     *
     * @return the listeners that could not be bound; empty if all is well
     */
    public synchronized List<BindFailure> serve(Snapshot snapshot) {
        Generation former = front.generationIfAny();
        TargetTable formerTargets = former == null ? TargetTable.EMPTY : former.targets();
        List<PoolConfig> formerPools =
                former == null ? List.of() : former.snapshot().config().pools();
        TargetTable targets = formerTargets.next(snapshot, health);
        front.serve(new Generation(snapshot, targets, servings(snapshot, targets)));
        front.removedPools().reloaded(formerPools, snapshot.config());
        formerTargets.retireMissingIn(targets);
        loops.forEach(loop -> loop.eventLoop().execute(loop.upstreams()::closeRetired));
        return phase().accepting() ? listeners.follow(snapshot.config().listeners()) : List.of();
    }

    /** Where a listener is bound; empty while it is not. */
    public Optional<InetSocketAddress> boundAddress(Listener listener) {
        return listeners.boundAddress(listener);
    }

    /** How far the end is. */
    public DrainPhase phase() {
        return front.lifecycle().phase();
    }

    /**
     * Begins the end, by the drain times of the snapshot that serves: accepting goes on for the propagation time, then
     * listeners close, idle connections close, and exchanges end within the drain time; what is left is closed then.
     *
     * @return done when nothing is open any more
     */
    public CompletionStage<Void> drain() {
        if (front.lifecycle().propagate()) {
            Executor later = CompletableFuture.delayedExecutor(drainTimes().propagationMillis(), TimeUnit.MILLISECONDS);
            later.execute(this::endPropagation);
        }
        return front.lifecycle().over();
    }

    /**
     * Ends at once: listeners are closed when this returns, connections with the next tick. Must not be called on an event
     * loop.
     *
     * @return done when nothing is open any more
     */
    public CompletionStage<Void> close() {
        stopAccepting(0);
        return front.lifecycle().over();
    }

    /** The machines of the snapshot that serves; may be called from any thread. */
    public List<ServerStatus> servers() {
        Generation generation = front.generationIfAny();
        return generation == null ? List.of() : generation.targets().statuses();
    }

    /** Endpoints that a reload left out and that still have connections, sorted; may be called from any thread. */
    public SortedSet<String> retiredEndpoints() {
        Generation generation = front.generationIfAny();
        return generation == null ? new TreeSet<>() : generation.targets().retiredEndpoints();
    }

    /** Those of the snapshot that serves when they are needed. */
    private DrainConfig drainTimes() {
        return front.generation().snapshot().config().drain();
    }

    private synchronized void endPropagation() {
        if (phase().accepting()) {
            stopAccepting(drainTimes().timeoutMillis());
        }
    }

    private synchronized void stopAccepting(long timeoutMillis) {
        front.lifecycle().drain(timeoutMillis);
        listeners.follow(NO_LISTENERS);
        loops.stream()
                .map(loop -> loop.eventLoop().submit(loop.upstreams()::close))
                .toList()
                .forEach(Future::awaitUninterruptibly);
        front.lifecycle().allAccepted();
    }

    private FrontLoop newLoop(EventLoop eventLoop) {
        Ticks ticks = new Ticks();
        Future<?> _ = ticks.start(eventLoop);
        UpstreamLoop upstreams = new UpstreamLoop(
                Sockets.client(transport, eventLoop), ticks, front.observers().connections(), transport.memory());
        return new FrontLoop(eventLoop, loops.size(), ticks, upstreams, front);
    }

    private ServerBootstrap bootstrap(Listener listener, Map<EventLoop, FrontLoop> byEventLoop) {
        return Sockets.server(transport)
                .handler(new AcceptFailures(front.observers().connections()))
                .childHandler(new FrontInitializer(listener, front, byEventLoop));
    }

    private List<Serving> servings(Snapshot snapshot, TargetTable targets) {
        TimeoutsConfig timeouts = snapshot.config().timeouts();
        RateLimits limits = RateLimits.of(snapshot.config().rateLimits(), front::counters);
        TrustedProxies trusted = new TrustedProxies(snapshot.config().trustedProxies());
        return loops.stream()
                .map(loop -> new Serving(
                        snapshot.routes(), timeouts, loop.upstreams().upstreams(targets, timeouts), limits, trusted))
                .toList();
    }
}
