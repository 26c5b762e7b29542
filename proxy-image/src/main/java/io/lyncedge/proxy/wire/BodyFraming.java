package io.lyncedge.proxy.wire;

/** How the end of a message's body is found. */
public sealed interface BodyFraming {
    /** No body. */
    None NONE = new None();

    /** Chunks. */
    Chunked CHUNKED = new Chunked();

    /** Until the peer closes. */
    UntilClose UNTIL_CLOSE = new UntilClose();

    /** No body follows the head. */
    record None() implements BodyFraming {}

    /**
     * A body of known length follows.
     *
     * @param length bytes, at least 1
     */
    record FixedLength(long length) implements BodyFraming {}

    /** A chunked body follows, with trailers perhaps. */
    record Chunked() implements BodyFraming {}

    /** The body, of an answer only, ends when the peer ends its direction. */
    record UntilClose() implements BodyFraming {}
}
