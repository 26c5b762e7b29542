package io.lyncedge.proxy.exchange;

import io.lyncedge.config.PublicationConfig;

/** The two deadlines of an exchange: the next byte of the request's body, and the next byte of the answer. */
final class Deadlines {
    /** Which deadline has come. */
    enum Due {
        NONE,
        REQUEST_BODY,
        ANSWER_BEGIN,
        ANSWER_BODY
    }

    private final Ticks ticks;
    private final PublicationConfig limits;
    private long request = Ticks.NEVER;
    private long answer = Ticks.NEVER;
    private boolean answerBegun;

    Deadlines(Ticks ticks, PublicationConfig limits) {
        this.ticks = ticks;
        this.limits = limits;
    }

    /** The client waits for 100 before it sends: the pool is to speak first. */
    void awaitContinue() {
        answer = ticks.after(limits.responseMillis());
    }

    /** A part of the body came, or may come again. */
    void awaitBody() {
        request = ticks.after(limits.bodyIdleMillis());
        if (!answerBegun) {
            answer = Ticks.NEVER;
        }
    }

    /** The client is not listened to for now. */
    void pauseBody() {
        request = Ticks.NEVER;
    }

    /** The request is complete. */
    void requestComplete() {
        request = Ticks.NEVER;
        if (!answerBegun) {
            answer = ticks.after(limits.responseMillis());
        }
    }

    /** A part of the final answer came, or may come again. */
    void awaitAnswer() {
        answerBegun = true;
        answer = ticks.after(limits.bodyIdleMillis());
    }

    /** The pool is not listened to for now, or has said all. */
    void pauseAnswer() {
        answer = Ticks.NEVER;
    }

    Due due() {
        if (ticks.due(request)) {
            return Due.REQUEST_BODY;
        }
        if (ticks.due(answer)) {
            return answerBegun ? Due.ANSWER_BODY : Due.ANSWER_BEGIN;
        }
        return Due.NONE;
    }
}
