package io.lyncedge.proxy.upstream;

import io.lyncedge.config.Endpoint;
import io.lyncedge.proxy.snapshot.UpstreamTls;
import io.lyncedge.proxy.wire.AddedField;
import io.lyncedge.proxy.wire.CookieName;
import io.lyncedge.proxy.wire.RequestHead;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * A place where requests of a pool may go: one machine of one server, over TLS or in clear. It lives across reloads as
 * long as all that identifies its connections stays the same; one that a reload left out is retired.
 */
final class Target {
    /**
     * All that identifies a connection: two targets that differ in any of it never share one.
     *
     * @param pool name of the pool
     * @param server address of the server, as the resource declares it
     * @param serverName the name that TLS sends and verifies
     * @param endpoint where it listens
     * @param tls towards it; empty in clear
     * @param cookie what keeps clients here, where a cookie does
     */
    record Identity(
            String pool,
            String server,
            String serverName,
            Endpoint endpoint,
            Optional<UpstreamTls> tls,
            Optional<AffinityCookie> cookie) {}

    private final Identity identity;
    private final InetSocketAddress address;
    private final ServerConnections server;
    private final AddedField setCookie;
    private final Optional<CookieName> cookieName;
    private final long hash;
    private final TargetLoad load = new TargetLoad();
    private final Ejection ejection = new Ejection();
    private volatile boolean retired;

    Target(Identity identity, ServerConnections server) {
        this.identity = identity;
        this.server = server;
        setCookie = identity.cookie()
                .map(cookie -> AddedField.of("Set-Cookie", cookie.setCookie()))
                .orElse(AddedField.NONE);
        cookieName = identity.cookie().map(cookie -> new CookieName(cookie.name()));
        hash = 31L * identity.server().hashCode()
                + identity.endpoint().toString().hashCode();
        address = socketAddress(identity.endpoint());
    }

    Identity identity() {
        return identity;
    }

    InetSocketAddress address() {
        return address;
    }

    /** The connections to its server. */
    ServerConnections server() {
        return server;
    }

    Ejection ejection() {
        return ejection;
    }

    /** How much a client is drawn here: the same in every replica, and unlike for any other pair of client and target. */
    long weightFor(long client) {
        long mixed = (hash * 0x9E3779B97F4A7C15L) ^ client;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Whether a cookie of that value keeps its client here. */
    boolean isNamedBy(String cookieValue) {
        return identity.cookie().isPresent() && identity.cookie().get().value().equals(cookieValue);
    }

    /** The cookie that an answer to this request has to set. */
    AddedField cookieFor(RequestHead request) {
        if (cookieName.isEmpty() || isNamedBy(request.cookie(cookieName.get()).orElse(""))) {
            return AddedField.NONE;
        }
        return setCookie;
    }

    TargetLoad load() {
        return load;
    }

    /** Whether its connections should carry no further exchange. */
    boolean retired() {
        return retired;
    }

    /** Whether a connection to it is open on any event loop. */
    boolean isConnected() {
        return load.connections() > 0;
    }

    void retire() {
        retired = true;
    }

    ServerStatus status(boolean draining) {
        return new ServerStatus(
                identity.pool(),
                identity.server(),
                identity.endpoint(),
                identity.tls().isEmpty(),
                draining,
                ejection.ejected(),
                load.connections(),
                load.exchanges());
    }

    /** An endpoint holds an address literal, so nothing is looked up. */
    private static InetSocketAddress socketAddress(Endpoint endpoint) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(endpoint.address());
        try {
            return new InetSocketAddress(InetAddress.getByAddress(bytes), endpoint.port());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no address literal: " + endpoint, e);
        }
    }
}
