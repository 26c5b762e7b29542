package io.lyncedge.proxy.upstream;

import io.lyncedge.config.Endpoint;
import io.lyncedge.config.MachineConfig;
import io.lyncedge.config.ServerConfig;
import io.lyncedge.proxy.snapshot.UpstreamTls;
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
     * @param server as the snapshot has it, with the name that TLS verifies
     * @param machine which of its machines
     * @param endpoint where it listens
     * @param tls towards it; empty in clear
     */
    record Identity(
            String pool, ServerConfig server, MachineConfig machine, Endpoint endpoint, Optional<UpstreamTls> tls) {}

    private final Identity identity;
    private final InetSocketAddress address;
    private final TargetLoad load = new TargetLoad();
    private volatile boolean retired;

    Target(Identity identity) {
        this.identity = identity;
        address = socketAddress(identity.endpoint());
    }

    Identity identity() {
        return identity;
    }

    InetSocketAddress address() {
        return address;
    }

    TargetLoad load() {
        return load;
    }

    /** Whether its connections should carry no further exchange. */
    boolean retired() {
        return retired;
    }

    void retire() {
        retired = true;
    }

    ServerStatus status() {
        return new ServerStatus(
                identity.pool(),
                identity.server().address(),
                identity.endpoint(),
                identity.tls().isEmpty(),
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
