package io.lyncedge.proxy.front;

import io.lyncedge.config.ListenersConfig;
import io.lyncedge.proxy.route.Listener;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The listeners that are bound. Opened and closed by one thread at a time, looked at by any. */
final class Listeners {
    private final Function<Listener, ServerBootstrap> bootstraps;
    private final ListenAddresses addresses;
    private volatile Map<Listener, Channel> bound = Map.of();

    Listeners(Function<Listener, ServerBootstrap> bootstraps, ListenAddresses addresses) {
        this.bootstraps = bootstraps;
        this.addresses = addresses;
    }

    Optional<InetSocketAddress> boundAddress(Listener listener) {
        return Optional.ofNullable(bound.get(listener)).map(channel -> (InetSocketAddress) channel.localAddress());
    }

    /** Opens and closes until exactly the wanted ones are open; returns those that could not be opened. */
    List<BindFailure> follow(ListenersConfig wanted) {
        Map<Listener, Channel> next = new EnumMap<>(Listener.class);
        List<BindFailure> failures = new ArrayList<>();
        for (Listener listener : Listener.values()) {
            Optional<Channel> open = Optional.ofNullable(bound.get(listener));
            if (!wants(wanted, listener)) {
                open.ifPresent(channel -> channel.close().syncUninterruptibly());
            } else if (open.isPresent()) {
                next.put(listener, open.get());
            } else {
                bind(listener, next).ifPresent(failures::add);
            }
        }
        bound = Map.copyOf(next);
        return failures;
    }

    private Optional<BindFailure> bind(Listener listener, Map<Listener, Channel> into) {
        InetSocketAddress address = addresses.of(listener);
        ChannelFuture attempt = bootstraps.apply(listener).bind(address).awaitUninterruptibly();
        if (attempt.isSuccess()) {
            into.put(listener, attempt.channel());
            return Optional.empty();
        }
        return Optional.of(new BindFailure(
                listener, address, String.valueOf(attempt.cause().getMessage())));
    }

    private static boolean wants(ListenersConfig wanted, Listener listener) {
        return switch (listener) {
            case HTTPS -> wanted.https();
            case HTTP -> wanted.http();
        };
    }
}
