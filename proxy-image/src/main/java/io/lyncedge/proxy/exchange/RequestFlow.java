package io.lyncedge.proxy.exchange;

import io.lyncedge.proxy.wire.BodyFramer;
import io.lyncedge.proxy.wire.BodyFraming;
import io.lyncedge.proxy.wire.BodyProgress;
import io.lyncedge.proxy.wire.BodySink;
import io.netty.buffer.ByteBuf;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The body of one request on its way to the pool: held until there is an upstream connection, then passed on. */
final class RequestFlow implements BodySink {
    /** A held body beyond this has its client paused. */
    private static final long HELD_LIMIT = 64 * 1024;

    private final Downstream downstream;
    private final BodyFramer framer;
    private BodyProgress progress;
    private @Nullable Queue<ByteBuf> held;
    private @Nullable Upstream upstream;
    private boolean dropped;
    private long bytes;

    RequestFlow(Downstream downstream, BodyFraming framing) {
        this.downstream = downstream;
        framer = BodyFramer.of(framing);
        progress = framing instanceof BodyFraming.None ? BodyProgress.COMPLETE : BodyProgress.MORE;
    }

    /** Consumes what belongs to the body. */
    BodyProgress read(ByteBuf in) {
        if (progress instanceof BodyProgress.More) {
            progress = framer.read(in, this);
        }
        return progress;
    }

    /** How far the body is. */
    BodyProgress progress() {
        return progress;
    }

    boolean complete() {
        return progress instanceof BodyProgress.Complete;
    }

    /** Body bytes that the client sent, as framed. */
    long bytes() {
        return bytes;
    }

    /** Lets the client send on, unless what it sent has nowhere to go. */
    void throttle(Deadlines deadlines) {
        if (complete()) {
            return;
        }
        boolean room = hasRoom();
        downstream.wantBody(room);
        if (room) {
            deadlines.awaitBody();
        } else {
            deadlines.pauseBody();
        }
    }

    /** Sends up what was written if that makes room. */
    private boolean hasRoom() {
        Upstream to = upstream;
        if (to == null) {
            return bytes < HELD_LIMIT;
        }
        if (!to.writable()) {
            to.flush();
        }
        return to.writable();
    }

    /** Sends up what was written. */
    void flush() {
        if (upstream != null) {
            upstream.flush();
        }
    }

    @Override
    public void forward(ByteBuf slice) {
        bytes += slice.readableBytes();
        if (upstream != null) {
            upstream.write(slice);
        } else if (dropped) {
            slice.release();
        } else {
            hold(slice);
        }
    }

    /** Sends the head and what was held; what comes from now on follows. */
    void open(Upstream to, ByteBuf head) {
        upstream = to;
        to.write(head);
        if (held != null) {
            held.forEach(to::write);
            held = null;
        }
    }

    /** The body goes nowhere any more. */
    void drop() {
        upstream = null;
        dropped = true;
        if (held != null) {
            held.forEach(ByteBuf::release);
            held = null;
        }
    }

    private void hold(ByteBuf slice) {
        if (held == null) {
            held = new ArrayDeque<>();
        }
        held.add(slice);
    }
}
