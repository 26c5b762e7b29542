package io.lyncedge.simulator.http;

/** What a page does once it has seen the head of a request. */
public sealed interface Opening {

    /**
     * Answers at once; the body, if any, is thrown away.
     *
     * @param answer the answer
     */
    record Answered(PageAnswer answer) implements Opening {}

    /**
     * Wants the body first.
     *
     * @param reader takes it
     */
    record Reading(BodyReader reader) implements Opening {}
}
