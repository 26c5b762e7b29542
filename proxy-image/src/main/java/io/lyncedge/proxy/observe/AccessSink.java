package io.lyncedge.proxy.observe;

/** Where lines of the access log go. */
interface AccessSink {
    /**
     * Writes one line.
     *
     * @param last nothing follows for a while: what is buffered must go out
     */
    void write(AccessEntry entry, boolean last);
}
