package io.lyncedge.proxy.wire;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpMethod;

/**
 * Reads the heads of a pool's answers on one upstream connection, strictly, one after another, interim answers included.
 * Like {@link RequestHeadParser}, it keeps the bytes of the current head itself.
 */
public final class ResponseHeadParser {
    private final ResponseRules rules = new ResponseRules();
    private final HeadReader reader;
    private final ResponseHead head;

    /** Creates a parser for one upstream connection. */
    public ResponseHeadParser(HeadLimits limits) {
        reader = HeadReader.ofResponses(limits, rules);
        head = new ResponseHead(reader, rules);
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
        forget();
        if (reader.read(in)) {
            return head.answering(method);
        }
        return reader.fault().<ResponseParse>map(Refused::new).orElse(Incomplete.INCOMPLETE);
    }

    /**
     * Forgets a complete head, with the room that a large one took. The next call of {@code parse} would do so too; this is
     * for a connection that becomes idle before.
     */
    public void forget() {
        if (reader.isComplete() && reader.fault().isEmpty()) {
            reader.clear();
            rules.clear();
        }
    }

    /** Tells whether bytes of a head have come that is not complete yet. */
    public boolean begun() {
        return reader.begun();
    }
}
