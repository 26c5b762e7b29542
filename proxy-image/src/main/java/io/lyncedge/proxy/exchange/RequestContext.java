package io.lyncedge.proxy.exchange;

import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.proxy.answer.OwnAnswer;
import io.lyncedge.proxy.wire.RequestHead;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Optional;

/**
 * One request in the hands of the proxy.
 *
 * @param client whose it is
 * @param serving what it is served by, to its end
 * @param head its head
 * @param request its body on the way up
 * @param answer its answer on the way down
 */
record RequestContext(
        ClientSession client, Serving serving, RequestHead head, RequestFlow request, ResponseFlow answer) {
    static RequestContext of(ClientSession client, Serving serving, RequestHead head) {
        return new RequestContext(
                client,
                serving,
                head,
                new RequestFlow(client.downstream(), head.framing()),
                new ResponseFlow(client.downstream()));
    }

    boolean http10() {
        return head.version().equals(HttpVersion.HTTP_1_0);
    }

    /**
     * Whether the connection ends after the answer because the client or the drain wants it so.
     *
     * @param handshakeUnfinished the client's next message belongs to this connection; a drain waits for it
     */
    boolean lastOfConnection(boolean handshakeUnfinished) {
        return !head.keepAlive() || (client.downstream().draining() && !handshakeUnfinished);
    }

    /** Answers in place of a pool; there is no upstream connection any more. */
    void answerSelf(AnswerCause cause, Optional<String> line, boolean pinLost) {
        boolean closes = cause.closes(request.complete())
                || pinLost
                || http10()
                || lastOfConnection(client.pin().handshakeUnfinished());
        request.drop();
        client.facts().answeredByProxy(cause);
        answer.own(new OwnAnswer(cause, closes, head.method().equals(HttpMethod.HEAD), line));
        end(Outcome.OWN_ANSWER, closes ? Ending.CLOSE : Ending.KEEP);
    }

    /** The last step of every exchange whose client is still there. */
    void end(Outcome outcome, Ending ending) {
        client.downstream().flush();
        ended(outcome);
        client.downstream().exchangeOver(ending);
    }

    /** The last step of an exchange whose client is gone. */
    void ended(Outcome outcome) {
        request.drop();
        client.ended(outcome, request.bytes(), answer.bytes());
    }
}
