package io.lyncedge.simulator;

import io.lyncedge.simulator.http.Listening;
import io.lyncedge.simulator.http.ReceivedRequest;
import io.lyncedge.simulator.http.ServerTls;
import io.lyncedge.simulator.http.WebListener;
import io.lyncedge.simulator.pages.PoolPages;
import io.lyncedge.simulator.pages.PoolSettings;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.handler.ssl.SslContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A simulated pool of one or more servers, which share its UCWA applications. Safe for use by several threads. */
public final class SimulatedPool implements AutoCloseable {

    private static final int THREADS = 2;

    private final PoolSettings settings;
    private final InetAddress address;
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(THREADS, NioIoHandler.newFactory());
    private final PoolPages pages;
    private final List<SimulatedServer> servers = new CopyOnWriteArrayList<>();

    /** A pool without servers, which will listen on 127.0.0.1. */
    public SimulatedPool(PoolSettings settings) {
        this(settings, InetAddress.getLoopbackAddress());
    }

    /** A pool without servers, which will listen on that address. */
    public SimulatedPool(PoolSettings settings, InetAddress address) {
        this.settings = settings;
        this.address = address;
        this.pages = new PoolPages(settings, loops);
    }

    /** A pool with its servers. */
    public static SimulatedPool start(PoolSettings settings, ServerSpec... servers) {
        SimulatedPool pool = new SimulatedPool(settings);
        for (ServerSpec server : servers) {
            pool.start(server);
        }
        return pool;
    }

    /** Starts one more server; also one that was closed before, on the ports it had, if its specification names them. */
    public SimulatedServer start(ServerSpec spec) {
        Map<ListenerSpec, WebListener> listeners = new LinkedHashMap<>();
        spec.listeners().forEach(listener -> listeners.put(listener, bind(spec, listener)));
        SimulatedServer server = new SimulatedServer(spec, listeners);
        servers.add(server);
        return server;
    }

    /** The servers in the order of starting, closed ones included. */
    public List<SimulatedServer> servers() {
        return List.copyOf(servers);
    }

    /** The first server. */
    public SimulatedServer server() {
        return servers.getFirst();
    }

    /** The last 1,000 requests that its servers took, oldest first. */
    public List<ReceivedRequest> received() {
        return pages.received().requests();
    }

    /** Raises an event for a UCWA application: answers the poll that waits for it; tells whether one did. */
    public boolean raiseEvent(String application) {
        return pages.raiseEvent(application);
    }

    /** How many UCWA polls wait for events. */
    public int waitingPolls() {
        return pages.waitingPolls();
    }

    /** Closes all servers. */
    @Override
    public void close() {
        servers.forEach(SimulatedServer::close);
        loops.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private WebListener bind(ServerSpec spec, ListenerSpec listener) {
        Optional<SslContext> tls = listener.secure() ? Optional.of(tls(spec)) : Optional.empty();
        Listening listening = new Listening(
                spec.fqdn(), listener.site(), tls, settings.domain(), pages.site(listener.site()), pages.received());
        return WebListener.bind(loops, listening, new InetSocketAddress(address, listener.port()));
    }

    private static SslContext tls(ServerSpec spec) {
        return spec.http2() ? ServerTls.preferringHttp2(spec.certificate()) : ServerTls.showing(spec.certificate());
    }
}
