package io.lyncedge.bench.relay;

import io.netty.channel.Channel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Kept-alive upstream connections, the last used first. For one event loop. */
final class IdleConnections {
    private final Deque<Channel> channels = new ArrayDeque<>();

    Optional<Channel> take() {
        Channel channel = channels.pollFirst();
        while (channel != null && !channel.isActive()) {
            channel = channels.pollFirst();
        }
        return Optional.ofNullable(channel);
    }

    void give(Channel channel) {
        channels.addFirst(channel);
    }

    void forget(Channel channel) {
        channels.remove(channel);
    }
}
