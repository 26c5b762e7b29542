package io.lyncedge.proxy.exchange;

import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.proxy.answer.OwnAnswer;
import io.lyncedge.proxy.wire.FaultKind;
import io.lyncedge.proxy.wire.RequestHead;
import io.lyncedge.proxy.wire.RequestHeadRewriter;
import io.lyncedge.proxy.wire.WireFault;
import org.jspecify.annotations.Nullable;

/** What the exchanges of one client connection have in common. */
public final class ClientSession {
    private final Downstream downstream;
    private final ClientIdentity identity;
    private final ExchangeObserver observer;
    private final Ticks ticks;
    private final Pin pin;
    private final RequestHeadRewriter rewriter;
    private final FactsRecorder facts;

    /** Begins the session of a connection whose TLS handshake, if any, is done. */
    public ClientSession(Downstream downstream, ClientIdentity identity, ExchangeObserver observer, Ticks ticks) {
        this.downstream = downstream;
        this.identity = identity;
        this.observer = observer;
        this.ticks = ticks;
        pin = new Pin(downstream, ticks);
        rewriter = new RequestHeadRewriter(
                identity.peer().address().text(),
                identity.listener().scheme(),
                identity.peer().trusted());
        facts = new FactsRecorder(identity);
    }

    /** The upstream connection that this client has for itself, if any. */
    public Pin pin() {
        return pin;
    }

    /** Answers a head that breaks a rule: nothing of it reaches a pool, and the connection ends. */
    public void refuse(WireFault fault) {
        begin(null);
        facts.broken(fault);
        AnswerCause cause = causeOf(fault);
        facts.answeredByProxy(cause);
        ResponseFlow answer = new ResponseFlow(downstream);
        answer.own(OwnAnswer.of(cause, true, false));
        downstream.flush();
        ended(Outcome.OWN_ANSWER, 0, answer.bytes());
        downstream.exchangeOver(Ending.CLOSE);
    }

    static AnswerCause causeOf(WireFault fault) {
        FaultKind kind = fault.kind();
        return switch (kind) {
            case MALFORMED -> AnswerCause.BAD_REQUEST;
            case TARGET_TOO_LONG -> AnswerCause.TARGET_TOO_LONG;
            case HEADERS_TOO_LARGE -> AnswerCause.HEADERS_TOO_LARGE;
            case EXPECTATION_FAILED -> AnswerCause.EXPECTATION_FAILED;
        };
    }

    void begin(@Nullable RequestHead head) {
        facts.begin(head);
        observer.exchangeBegan(identity.listener());
    }

    void ended(Outcome outcome, long requestBytes, long answerBytes) {
        facts.end(outcome, requestBytes, answerBytes);
        observer.exchangeEnded(facts);
    }

    Downstream downstream() {
        return downstream;
    }

    ClientIdentity identity() {
        return identity;
    }

    Ticks ticks() {
        return ticks;
    }

    RequestHeadRewriter rewriter() {
        return rewriter;
    }

    FactsRecorder facts() {
        return facts;
    }
}
