package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lyncedge.proxy.route.Listener;
import io.lyncedge.proxy.snapshot.SnapshotFactory;
import io.lyncedge.proxy.snapshot.SnapshotResult;
import io.lyncedge.proxy.snapshot.TlsLibrary;
import io.lyncedge.simulator.recorder.ClientTls;
import io.lyncedge.simulator.recorder.RawClient;
import io.netty.buffer.PooledByteBufAllocator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A data plane with one event loop, so that each connection may meet any other. */
final class TestProxy implements AutoCloseable {
    static final String HOST = "webext.contoso.com";

    /** The most that one connection may hold in one direction. */
    static final long PER_DIRECTION = 512 * 1024;

    final RecordingObserver seen = new RecordingObserver();
    /** Addresses of the servers whose probes fail. */
    final Set<String> ill = ConcurrentHashMap.newKeySet();

    final DataPlane plane;
    private final SnapshotFactory snapshots;
    private final Transport transport;
    private final long directBefore = PooledByteBufAllocator.DEFAULT.pinnedDirectMemory();

    private TestProxy(Transport transport, TlsLibrary library) {
        this.transport = transport;
        snapshots = new SnapshotFactory(() -> library);
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        plane = new DataPlane(
                transport,
                new ListenAddresses(any, any),
                new Observers(seen, seen),
                (_, server, _) -> !ill.contains(server));
    }

    static TestProxy start(Plan plan) {
        return start(Transport.open(1), TlsLibrary.choose(), plan);
    }

    static TestProxy start(Transport transport, TlsLibrary library, Plan plan) {
        TestProxy proxy = new TestProxy(transport, library);
        proxy.serve(plan);
        return proxy;
    }

    void serve(Plan plan) {
        SnapshotResult result = snapshots.build(plan.bundle());
        assertThat(result).isInstanceOf(SnapshotResult.Built.class);
        assertThat(plane.serve(((SnapshotResult.Built) result).snapshot())).isEmpty();
    }

    /** A client of the 443 listener that asks for webext.contoso.com. */
    RawClient secure() throws IOException {
        return secure(ClientTls.sni(HOST).trusting(Plan.AUTHORITY));
    }

    RawClient secure(ClientTls tls) throws IOException {
        return RawClient.tls(address(Listener.HTTPS), tls);
    }

    /** A client of the 80 listener. */
    RawClient plain() throws IOException {
        return RawClient.plain(address(Listener.HTTP));
    }

    InetSocketAddress address(Listener listener) {
        return plane.boundAddress(listener).orElseThrow();
    }

    /** Waits until that many exchanges have ended, and returns all. */
    List<SeenExchange> exchanges(int count) {
        until(() -> seen.exchanges.size() >= count);
        return List.copyOf(seen.exchanges);
    }

    static void until(BooleanSupplier condition) {
        until(Duration.ofSeconds(20), condition);
    }

    static void until(Duration atMost, BooleanSupplier condition) {
        await().pollInterval(5, TimeUnit.MILLISECONDS).atMost(atMost).until(condition::getAsBoolean);
    }

    /** Bytes that connections hold now, beyond those that were held when this proxy was made. */
    long directMemory() {
        return PooledByteBufAllocator.DEFAULT.pinnedDirectMemory() - directBefore;
    }

    /** Ends it; every connection must come to its end, and every exchange to exactly one. */
    @Override
    public void close() {
        plane.close().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
        until(() -> seen.upstream.get() == 0);
        transport.close();
        assertThat(seen.exchanges).as("exchanges ended").hasSize(seen.begun.get());
    }
}
