package io.lyncedge.simulator.recorder;

/** Takes a body while {@link MessageReader} reads it. */
interface BodySink {

    /** Some bytes of the body; the array is used again after the call. */
    void content(byte[] bytes, int count);

    /** A chunk line or the line end after a chunk's data. */
    void framing(String text);

    /** A line of the trailer section, or the empty line that ends it. */
    void trailers(String text);
}
