package io.lyncedge.proxy.wire;

import io.netty.buffer.ByteBuf;

/**
 * Finds the end of one body and forwards its bytes as slices. One instance serves one message; it keeps no body bytes but
 * an incomplete trailer section (at most 8 KiB).
 */
public sealed interface BodyFramer permits EmptyBody, FixedLengthBody, ChunkedBody, UntilCloseBody {
    /**
     * Consumes what belongs to the body and hands retained slices of it to the sink.
     *
     * @param in the bytes that came; its reader index is moved behind those consumed; the caller keeps its reference
     * @param sink takes the slices; it is called before the method returns
     * @return complete from the call on that consumed the last byte (at once for an empty body); after a fault always the
     *     same fault, and what the sink took during that call is to be released, not forwarded
     */
    BodyProgress read(ByteBuf in, BodySink sink);

    /**
     * Says that the peer has ended its direction.
     *
     * @return complete, or the fault of a body cut short
     */
    BodyProgress end();

    /** Returns a framer that forwards the body in the framing it came in: chunk lines stay, but without extensions. */
    static BodyFramer of(BodyFraming framing) {
        return switch (framing) {
            case BodyFraming.None _ -> EmptyBody.INSTANCE;
            case BodyFraming.FixedLength(long length) -> new FixedLengthBody(length);
            case BodyFraming.Chunked _ -> new ChunkedBody(ChunkedBody.Output.CHUNKS);
            case BodyFraming.UntilClose _ -> new UntilCloseBody();
        };
    }

    /** Returns a framer for an answer to an HTTP/1.0 client: a chunked body loses its chunk lines and trailers. */
    static BodyFramer dechunking(BodyFraming framing) {
        return framing instanceof BodyFraming.Chunked ? new ChunkedBody(ChunkedBody.Output.DATA) : of(framing);
    }
}
