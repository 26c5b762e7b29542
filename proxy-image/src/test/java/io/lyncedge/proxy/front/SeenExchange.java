package io.lyncedge.proxy.front;

import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.proxy.exchange.ExchangeFacts;
import io.lyncedge.proxy.exchange.Outcome;
import io.lyncedge.proxy.wire.WireFault;
import java.util.Optional;

/** A copy of what an observer was told. */
record SeenExchange(
        Optional<String> path,
        int status,
        Outcome outcome,
        Optional<AnswerCause> cause,
        Optional<WireFault> fault,
        Optional<String> server,
        boolean pinned,
        boolean retried,
        long requestBytes,
        long answerBytes) {
    static SeenExchange of(ExchangeFacts facts) {
        return new SeenExchange(
                facts.path(),
                facts.status(),
                facts.outcome(),
                facts.cause(),
                facts.fault(),
                facts.server(),
                facts.pinned(),
                facts.retried(),
                facts.requestBytes(),
                facts.answerBytes());
    }
}
