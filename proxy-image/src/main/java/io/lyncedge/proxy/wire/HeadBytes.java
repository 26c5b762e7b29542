package io.lyncedge.proxy.wire;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/**
 * The bytes of one head, copied out of the input as far as they have come; the room is used again for the next head. A
 * connection that has not read anything has none.
 */
final class HeadBytes {
    private static final int LEAST_ROOM = 256;
    private static final int USUAL_ROOM = 2 * 1024;
    private static final byte[] NO_ROOM = {};

    private byte[] room = NO_ROOM;
    private int end;

    /** Returns the bytes; those from {@link #end} on mean nothing. */
    byte[] room() {
        return room;
    }

    int end() {
        return end;
    }

    /** Copies on, at most {@value #USUAL_ROOM} bytes at a time, since what follows may be a body. Returns false if there is nothing. */
    boolean fill(ByteBuf in) {
        if (!in.isReadable()) {
            return false;
        }
        if (end == room.length) {
            grow(in.readableBytes());
        }
        int count = Math.min(Math.min(in.readableBytes(), room.length - end), USUAL_ROOM);
        in.readBytes(room, end, count);
        end += count;
        return true;
    }

    /** Puts back what was copied beyond the end of the head. */
    void giveBack(ByteBuf in, int headEnd) {
        in.readerIndex(in.readerIndex() - (end - headEnd));
        end = headEnd;
    }

    /** Forgets the head, and the room too if it had to grow beyond the usual: an idle connection must stay small. */
    void clear() {
        end = 0;
        if (room.length > USUAL_ROOM) {
            room = NO_ROOM;
        }
    }

    private void grow(int coming) {
        int enough = Integer.highestOneBit(2 * Math.clamp(coming, LEAST_ROOM, USUAL_ROOM) - 1);
        room = Arrays.copyOf(room, Math.max(room.length * 2, enough));
    }
}
