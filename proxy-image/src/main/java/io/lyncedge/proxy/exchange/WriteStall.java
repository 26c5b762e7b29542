package io.lyncedge.proxy.exchange;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;

/** Finds out that a connection takes none of the bytes that wait for it. Looked at once a tick. */
public final class WriteStall {
    private int message;
    private long progress;
    private long pending;
    private long due = Ticks.NEVER;

    /** Creates one for one connection. */
    public WriteStall() {}

    /**
     * Compares what waits with the last look.
     *
     * @param limitMillis time without progress that makes a stall
     */
    public boolean stalled(Channel channel, Ticks ticks, long limitMillis) {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        if (buffer == null || buffer.totalPendingWriteBytes() == 0) {
            due = Ticks.NEVER;
            return false;
        }
        if (moved(buffer) || due == Ticks.NEVER) {
            due = ticks.after(limitMillis);
        }
        return ticks.due(due);
    }

    /** More pending bytes alone are no progress: they come from us. */
    private boolean moved(ChannelOutboundBuffer buffer) {
        int nowMessage = System.identityHashCode(buffer.current());
        long nowProgress = buffer.currentProgress();
        long nowPending = buffer.totalPendingWriteBytes();
        boolean moved = nowMessage != message || nowProgress != progress || nowPending < pending;
        message = nowMessage;
        progress = nowProgress;
        pending = nowPending;
        return moved;
    }
}
