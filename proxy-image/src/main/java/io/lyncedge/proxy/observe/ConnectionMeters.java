package io.lyncedge.proxy.observe;

import io.lyncedge.proxy.exchange.ConnectFailure;
import io.lyncedge.proxy.exchange.ConnectionObserver;
import io.lyncedge.proxy.exchange.HandshakeResult;
import io.lyncedge.proxy.exchange.RefusedConnection;
import io.lyncedge.proxy.health.HealthMeter;
import io.lyncedge.proxy.route.Listener;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts connections, handshakes and health probes. */
public final class ConnectionMeters implements ConnectionObserver, HealthMeter, SampleSource {
    private final EnumCounter<Listener> open = new EnumCounter<>(Listener.class);
    private final EnumCounter<Listener> accepted = new EnumCounter<>(Listener.class);
    private final EnumCounter<RefusedConnection> refused = new EnumCounter<>(RefusedConnection.class);
    private final EnumCounter<HandshakeResult> handshakes = new EnumCounter<>(HandshakeResult.class);
    private final Map<String, PoolCounters> pools = new ConcurrentHashMap<>();
    private final Map<ServerKey, EnumCounter<HandshakeResult>> byServer = new ConcurrentHashMap<>();

    @Override
    public void downstreamOpened(Listener listener) {
        open.increment(listener);
        accepted.increment(listener);
    }

    @Override
    public void downstreamClosed(Listener listener) {
        open.decrement(listener);
    }

    @Override
    public void downstreamRefused(RefusedConnection reason) {
        refused.increment(reason);
    }

    @Override
    public void downstreamHandshake(HandshakeResult result) {
        handshakes.increment(result);
    }

    @Override
    public void upstreamOpened(String pool, String server) {
        of(pool).open.increment();
        of(pool).opened.increment();
    }

    @Override
    public void upstreamClosed(String pool, String server) {
        of(pool).open.decrement();
    }

    @Override
    public void upstreamConnectFailed(String pool, String server, ConnectFailure failure) {
        of(pool).connectFailures.increment(failure);
    }

    @Override
    public void upstreamHandshake(String pool, String server, HandshakeResult result) {
        of(pool).handshakes.increment(result);
        byServer.computeIfAbsent(new ServerKey(pool, server), _ -> new EnumCounter<>(HandshakeResult.class))
                .increment(result);
    }

    @Override
    public void probed(String pool, boolean good) {
        (good ? of(pool).goodProbes : of(pool).badProbes).increment();
    }

    /** How many handshakes with a server failed, by reason; reasons that did not occur are left out. */
    public Map<String, Long> failedHandshakes(String pool, String server) {
        Map<String, Long> failures = new TreeMap<>();
        EnumCounter<HandshakeResult> results = byServer.get(new ServerKey(pool, server));
        if (results != null) {
            results.forEach((result, count) -> {
                if (result != HandshakeResult.DONE && count > 0) {
                    failures.put(result.word(), count);
                }
            });
        }
        return failures;
    }

    @Override
    public void sample(Samples samples) {
        open.forEach((listener, count) -> samples.add(Metric.CONNECTIONS, count, ExchangeMeters.word(listener)));
        accepted.forEach(
                (listener, count) -> samples.add(Metric.CONNECTIONS_ACCEPTED, count, ExchangeMeters.word(listener)));
        refused.forEach((reason, count) -> samples.add(Metric.CONNECTIONS_REFUSED, count, reason.word()));
        handshakes.forEach((result, count) -> samples.add(Metric.HANDSHAKES, count, result.word()));
        pools.forEach((pool, counters) -> counters.sample(pool, samples));
    }

    private PoolCounters of(String pool) {
        PoolCounters known = pools.get(pool);
        return known == null ? pools.computeIfAbsent(pool, _ -> new PoolCounters()) : known;
    }

    private record ServerKey(String pool, String server) {}

    private static final class PoolCounters {
        private final LongAdder open = new LongAdder();
        private final LongAdder opened = new LongAdder();
        private final LongAdder goodProbes = new LongAdder();
        private final LongAdder badProbes = new LongAdder();
        private final EnumCounter<ConnectFailure> connectFailures = new EnumCounter<>(ConnectFailure.class);
        private final EnumCounter<HandshakeResult> handshakes = new EnumCounter<>(HandshakeResult.class);

        void sample(String pool, Samples samples) {
            samples.add(Metric.UPSTREAM_CONNECTIONS, open.sum(), pool);
            samples.add(Metric.UPSTREAM_CONNECTIONS_OPENED, opened.sum(), pool);
            samples.add(Metric.HEALTH_PROBES, goodProbes.sum(), List.of(pool, "good"));
            samples.add(Metric.HEALTH_PROBES, badProbes.sum(), List.of(pool, "bad"));
            connectFailures.forEach((reason, count) ->
                    samples.add(Metric.UPSTREAM_CONNECT_FAILURES, count, List.of(pool, reason.word())));
            handshakes.forEach(
                    (result, count) -> samples.add(Metric.UPSTREAM_HANDSHAKES, count, List.of(pool, result.word())));
        }
    }
}
