package io.lyncedge.proxy.wire;

import io.netty.buffer.ByteBuf;

/** The bytes of one head, copied out of the input as far as they have come; the room is used again for the next head. */
final class HeadBytes {
    private static final int USUAL_ROOM = 2 * 1024;

    private byte[] room = new byte[USUAL_ROOM];
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
        if (end == room.length) {
            grow();
        }
        int count = Math.min(Math.min(in.readableBytes(), room.length - end), USUAL_ROOM);
        in.readBytes(room, end, count);
        end += count;
        return count > 0;
    }

    /** Puts back what was copied beyond the end of the head. */
    void giveBack(ByteBuf in, int headEnd) {
        in.readerIndex(in.readerIndex() - (end - headEnd));
        end = headEnd;
    }

    /** Forgets the head, and the room too if it had to grow: an idle connection must stay small. */
    void clear() {
        end = 0;
        if (room.length > USUAL_ROOM) {
            room = new byte[USUAL_ROOM];
        }
    }

    private void grow() {
        byte[] larger = new byte[room.length * 2];
        System.arraycopy(room, 0, larger, 0, end);
        room = larger;
    }
}
