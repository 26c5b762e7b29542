package io.lyncedge.proxy.front;

import io.lyncedge.proxy.exchange.ConnectFailure;
import io.lyncedge.proxy.exchange.ConnectionObserver;
import io.lyncedge.proxy.exchange.ExchangeFacts;
import io.lyncedge.proxy.exchange.ExchangeObserver;
import io.lyncedge.proxy.exchange.HandshakeResult;
import io.lyncedge.proxy.exchange.RefusedConnection;
import io.lyncedge.proxy.route.Listener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what it is told. */
final class RecordingObserver implements ExchangeObserver, ConnectionObserver {
    final List<SeenExchange> exchanges = new CopyOnWriteArrayList<>();
    final List<HandshakeResult> downstreamHandshakes = new CopyOnWriteArrayList<>();
    final List<HandshakeResult> upstreamHandshakes = new CopyOnWriteArrayList<>();
    final List<ConnectFailure> connectFailures = new CopyOnWriteArrayList<>();
    final List<RefusedConnection> refused = new CopyOnWriteArrayList<>();
    final AtomicInteger begun = new AtomicInteger();
    final AtomicInteger downstream = new AtomicInteger();
    final AtomicInteger upstream = new AtomicInteger();

    @Override
    public void exchangeBegan(Listener listener) {
        begun.incrementAndGet();
    }

    @Override
    public void exchangeEnded(ExchangeFacts facts) {
        exchanges.add(SeenExchange.of(facts));
    }

    @Override
    public void downstreamOpened(Listener listener) {
        downstream.incrementAndGet();
    }

    @Override
    public void downstreamRefused(RefusedConnection reason) {
        refused.add(reason);
    }

    @Override
    public void downstreamClosed(Listener listener) {
        downstream.decrementAndGet();
    }

    @Override
    public void downstreamHandshake(HandshakeResult result) {
        downstreamHandshakes.add(result);
    }

    @Override
    public void upstreamOpened(String pool, String server) {
        upstream.incrementAndGet();
    }

    @Override
    public void upstreamClosed(String pool, String server) {
        upstream.decrementAndGet();
    }

    @Override
    public void upstreamConnectFailed(String pool, String server, ConnectFailure failure) {
        connectFailures.add(failure);
    }

    @Override
    public void upstreamHandshake(String pool, String server, HandshakeResult result) {
        upstreamHandshakes.add(result);
    }
}
