package io.lyncedge.proxy.front;

import io.lyncedge.proxy.exchange.Serving;
import io.lyncedge.proxy.exchange.Ticks;
import io.lyncedge.proxy.snapshot.FrontTls;
import io.lyncedge.proxy.upstream.UpstreamLoop;
import io.netty.channel.EventLoop;

/**
 * What the client connections of one event loop share.
 *
 * @param eventLoop the loop
 * @param number its place among the loops
 * @param ticks its clock
 * @param upstreams its side towards the pools
 * @param front what all loops share
 */
record FrontLoop(EventLoop eventLoop, int number, Ticks ticks, UpstreamLoop upstreams, Front front) {
    /** What a request is served by that begins now. */
    Serving serving() {
        return front.generation().servings().get(number);
    }

    /** What a handshake that begins now is served by. */
    FrontTls frontTls() {
        return front.generation().snapshot().frontTls();
    }
}
