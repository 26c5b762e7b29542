package io.lyncedge.proxy.front;

import io.lyncedge.config.LimitsConfig;
import io.lyncedge.proxy.exchange.RefusedConnection;
import io.netty.channel.socket.SocketChannel;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets client connections in, up to the limits of the snapshot that serves, and while there is memory for them. Shared by all event loops. */
final class Admission {
    private final Front front;
    private final Map<InetAddress, Integer> perClient = new ConcurrentHashMap<>();

    Admission(Front front) {
        this.front = front;
    }

    /** Counts a connection that was accepted; false if it was one too many, or finds no memory, and is closed. */
    boolean admit(SocketChannel channel) {
        int open = front.lifecycle().opened();
        channel.closeFuture().addListener(_ -> front.lifecycle().closed());
        if (open > limits().maxConnections()) {
            refuse(channel, RefusedConnection.MAX_CONNECTIONS);
            return false;
        }
        if (front.memory().exhausted()) {
            refuse(channel, RefusedConnection.NO_MEMORY);
            return false;
        }
        return true;
    }

    /** Counts a connection of a client whose address is known now; false if it was one too many, and is closed. */
    boolean admit(SocketChannel channel, InetAddress client) {
        int limit = limits().maxConnectionsPerClient();
        if (limit == 0) {
            return true;
        }
        int open = perClient.merge(client, 1, Integer::sum);
        channel.closeFuture()
                .addListener(_ -> perClient.computeIfPresent(client, (_, count) -> count == 1 ? null : count - 1));
        if (open <= limit) {
            return true;
        }
        refuse(channel, RefusedConnection.MAX_CONNECTIONS_PER_CLIENT);
        return false;
    }

    /** Closes a connection before anything is read from it. */
    void refuse(SocketChannel channel, RefusedConnection reason) {
        front.observers().connections().downstreamRefused(reason);
        channel.close();
    }

    private LimitsConfig limits() {
        return front.generation().snapshot().config().limits();
    }
}
