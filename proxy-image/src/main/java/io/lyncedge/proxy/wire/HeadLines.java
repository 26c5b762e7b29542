package io.lyncedge.proxy.wire;

import org.jspecify.annotations.Nullable;

/** Cuts a head into lines that end in CRLF and refuses control bytes. It resumes where the bytes ended. */
final class HeadLines {
    private int start;
    private int end;
    private int next;
    private int scanned;
    private @Nullable WireFault fault;

    /** What {@link #find} came to. */
    enum Outcome {
        /** {@link #start} and {@link #end} tell where the line is. */
        FOUND,
        /** More bytes are needed. */
        MISSING,
        /** The line goes on beyond the limit. */
        TOO_LONG,
        /** {@link #fault} tells which rule is broken. */
        FAULTY
    }

    /** Looks for the end of the next line, whose CR must not stand behind {@code limit}. */
    Outcome find(HeadBytes bytes, int limit) {
        int to = Math.min(bytes.end(), limit + 1);
        int at = ControlBytes.find(bytes.room(), scanned, to);
        scanned = at;
        if (at == to) {
            return to > limit ? Outcome.TOO_LONG : Outcome.MISSING;
        }
        if (bytes.room()[at] != AsciiBytes.CR) {
            return faulty(bytes.room()[at] == AsciiBytes.LF ? WireFault.BARE_LF : WireFault.CONTROL_BYTE);
        }
        return at + 1 == bytes.end() ? Outcome.MISSING : endAt(at, bytes.room()[at + 1]);
    }

    private Outcome endAt(int at, byte follower) {
        if (follower != AsciiBytes.LF) {
            return faulty(WireFault.BARE_CR);
        }
        start = next;
        end = at;
        next = at + 2;
        scanned = next;
        return Outcome.FOUND;
    }

    private Outcome faulty(WireFault broken) {
        fault = broken;
        return Outcome.FAULTY;
    }

    @Nullable
    WireFault fault() {
        return fault;
    }

    /** Returns where the line that was found begins. */
    int start() {
        return start;
    }

    /** Returns where its CR stands. */
    int end() {
        return end;
    }

    /** Returns where the line after it begins. */
    int next() {
        return next;
    }

    boolean isBlank() {
        return start == end;
    }

    void clear() {
        start = 0;
        end = 0;
        next = 0;
        scanned = 0;
    }
}
