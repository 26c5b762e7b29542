package io.lyncedge.proxy.wire;

/** How far a body is after a call of its framer. */
public sealed interface BodyProgress {
    /** The body goes on; all input was consumed. */
    More MORE = new More();

    /** The body is complete; what is left in the input belongs to the next message. */
    Complete COMPLETE = new Complete();

    /** More bytes of the body are to come. */
    record More() implements BodyProgress {}

    /** The body has ended as its framing says. */
    record Complete() implements BodyProgress {}

    /**
     * The body breaks a rule and will never be complete; nothing more may be forwarded.
     *
     * @param fault the rule
     */
    record Fault(WireFault fault) implements BodyProgress {}
}
