package io.lyncedge.proxy.wire;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpMethod;

/** Reads the heads of a pool's answers on one upstream connection, strictly, one after another, interim answers included. */
@SuppressWarnings("DoNotCallSuggester")
public final class ResponseHeadParser {
    /** Creates a parser for one upstream connection. */
    public ResponseHeadParser(HeadLimits limits) {
        throw new IllegalStateException(limits.toString());
    }

    /**
     * Reads on. After a head was returned, the next call begins the next one and the former {@link ResponseHead} is void;
     * after a refusal every call returns the same refusal.
     *
     * @param in the bytes that came; exactly the bytes of the head are consumed, what follows stays; the caller keeps its
     *     reference and may release it after the call
     * @param method the method of the request that is answered: it decides whether a body follows
     */
    public ResponseParse parse(ByteBuf in, HttpMethod method) {
        throw new IllegalStateException();
    }

    /** Tells whether bytes of a head have come that is not complete yet. */
    public boolean begun() {
        throw new IllegalStateException();
    }
}
