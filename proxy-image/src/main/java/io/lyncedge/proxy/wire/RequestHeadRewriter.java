package io.lyncedge.proxy.wire;

import io.netty.buffer.ByteBuf;

/** Writes request heads as they go upstream, for one client connection. */
@SuppressWarnings("DoNotCallSuggester")
public final class RequestHeadRewriter {
    /**
     * Creates a rewriter.
     *
     * @param clientAddress the address of the client as text, without port and brackets
     * @param scheme what the client's listener speaks
     */
    public RequestHeadRewriter(String clientAddress, Scheme scheme) {
        throw new IllegalStateException(clientAddress + scheme);
    }

    /**
     * Appends the head to forward, the empty line included. May be called again for a retry, as long as the head is valid.
     *
     * @param out has room, or grows, for {@link #sizeOf} bytes
     */
    public void write(RequestHead head, ForwardMode mode, ByteBuf out) {
        throw new IllegalStateException();
    }

    /** Returns a number of bytes that suffices for {@link #write}. */
    public int sizeOf(RequestHead head) {
        throw new IllegalStateException();
    }
}
