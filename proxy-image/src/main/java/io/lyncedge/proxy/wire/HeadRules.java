package io.lyncedge.proxy.wire;

import org.jspecify.annotations.Nullable;

/** What one kind of head demands beyond the form of its lines. Each method returns the rule that is broken, if any. */
interface HeadRules {
    /** Reads the start line. */
    @Nullable
    WireFault startLine(byte[] bytes, int from, int to);

    /** Reads a field whose form is right. */
    @Nullable
    WireFault field(byte[] bytes, HeadFields fields, int field);

    /** Reads the head as a whole, after its last field. */
    @Nullable
    WireFault end(byte[] bytes, HeadFields fields);
}
