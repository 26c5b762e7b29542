package io.lyncedge.proxy.exchange;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;

/**
 * Whether a connection may be given more to send: up to its high water mark, and while memory is scarce only when nothing
 * waits on it. Belongs to one event loop.
 */
public final class WriteRoom {
    private final Channel channel;
    private final DirectMemory memory;
    private boolean heldBack;

    /** Creates one for one connection. */
    public WriteRoom(Channel channel, DirectMemory memory) {
        this.channel = channel;
        this.memory = memory;
    }

    /** Whether there is any now. */
    public boolean any() {
        boolean writable = channel.isWritable();
        heldBack = writable && memory.scarce() && pending();
        return writable && !heldBack;
    }

    /** Whether there is some again after a no that the channel does not take back. Looked at once a tick. */
    public boolean again() {
        return heldBack && any();
    }

    private boolean pending() {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        return buffer != null && buffer.totalPendingWriteBytes() > 0;
    }
}
