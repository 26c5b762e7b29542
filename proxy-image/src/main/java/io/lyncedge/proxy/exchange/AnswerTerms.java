package io.lyncedge.proxy.exchange;

import io.lyncedge.proxy.wire.ForwardMode;
import io.lyncedge.proxy.wire.Persistence;
import io.lyncedge.proxy.wire.ResponseHead;
import io.lyncedge.proxy.wire.ResponseHeadRewriter;
import io.netty.handler.codec.http.HttpResponseStatus;

/**
 * What the head of a final answer means for both connections.
 *
 * @param status as the client sees it
 * @param challenge it asks for credentials that bind the connection
 * @param upstreamReusable the upstream connection may carry another request
 */
record AnswerTerms(int status, boolean challenge, boolean upstreamReusable) {
    private static final int UNAUTHORIZED = HttpResponseStatus.UNAUTHORIZED.code();

    static AnswerTerms of(RequestContext context, ForwardMode mode, ResponseHead head) {
        boolean unauthorized = head.status() == UNAUTHORIZED;
        boolean anonymous = mode == ForwardMode.ANONYMOUS;
        return new AnswerTerms(
                unauthorized && anonymous ? HttpResponseStatus.NOT_FOUND.code() : head.status(),
                unauthorized && !anonymous && head.challengesConnection(),
                head.reusable() && !context.http10());
    }

    /**
     * Whether the client's connection ends with the answer.
     *
     * @param pinned the answer comes on the pinned upstream connection
     */
    boolean closesClient(RequestContext context, ResponseHead head, boolean pinned) {
        boolean upstreamNeeded = pinned || !context.request().complete();
        return head.endsByCloseFor(context.head().version())
                || (upstreamNeeded && !upstreamReusable)
                || context.lastOfConnection(challenge);
    }

    static ResponseHeadRewriter.Options options(RequestContext context, ForwardMode mode, boolean closes) {
        Persistence kept = context.http10() ? Persistence.KEEP_ALIVE : Persistence.PERSISTENT;
        return new ResponseHeadRewriter.Options(context.head().version(), closes ? Persistence.CLOSE : kept, mode);
    }
}
