package io.lyncedge.proxy.wire;

import io.netty.buffer.ByteBuf;

/**
 * Reads the request heads of one client connection, strictly, one after another. It keeps the bytes of the current head
 * itself, so that the input may be released at once and no byte is scanned twice, however they dribble in.
 */
public final class RequestHeadParser {
    private final RequestRules rules;
    private final HeadReader reader;
    private final RequestHead head;

    /** Creates a parser for one connection of a listener. */
    public RequestHeadParser(Scheme scheme, HeadLimits limits) {
        rules = new RequestRules(scheme);
        reader = HeadReader.ofRequests(limits, rules);
        head = new RequestHead(reader, rules);
    }

    /**
     * Reads on. After a head was returned, the next call begins the next one and the former {@link RequestHead} is void;
     * after a refusal every call returns the same refusal.
     *
     * @param in the bytes that came; exactly the bytes of the head are consumed, what follows stays; the caller keeps its
     *     reference and may release it after the call
     */
    public RequestParse parse(ByteBuf in) {
        forget();
        if (reader.read(in)) {
            return head.refresh();
        }
        return reader.fault().<RequestParse>map(Refused::new).orElse(Incomplete.INCOMPLETE);
    }

    /**
     * Forgets a complete head, with the room that a large one took. The next call of {@code parse} would do so too; this is
     * for a connection that becomes idle before.
     */
    public void forget() {
        if (reader.isComplete() && reader.fault().isEmpty()) {
            reader.clear();
            rules.clear();
            head.forget();
        }
    }

    /** Tells whether bytes of a head have come that is not complete yet (one leading CRLF does not count). */
    public boolean begun() {
        return reader.begun();
    }
}
