package io.lyncedge.proxy.wire;

/** What became of some bytes fed to a parser. */
sealed interface Outcome {
    /** More bytes were expected. */
    record NeedsMore() implements Outcome {}

    /**
     * A rule was broken.
     *
     * @param fault the rule
     */
    record Refusal(WireFault fault) implements Outcome {}

    /**
     * A head was read.
     *
     * @param reading what it says
     * @param left how many of the bytes were not consumed
     */
    record Accepted(Reading reading, int left) implements Outcome {}
}
