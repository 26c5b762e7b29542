package io.lyncedge.proxy.route;

import io.lyncedge.proxy.answer.AnswerCause;
import java.util.Optional;

/** What becomes of a request. */
public sealed interface RouteDecision {
    /** The publication that the host names; empty where it names none that this listener may speak of. */
    Optional<PublicationRoute> publication();

    /**
     * It goes to the pool of the publication.
     *
     * @param route where to
     * @param plain true for bridging from port 80: in clear, to the machines' http endpoints, anonymously
     */
    record Forward(PublicationRoute route, boolean plain) implements RouteDecision {
        @Override
        public Optional<PublicationRoute> publication() {
            return Optional.of(route);
        }
    }

    /**
     * The proxy answers; nothing reaches a pool.
     *
     * @param publication whose name it was, if known
     * @param cause why
     */
    record Refuse(Optional<PublicationRoute> publication, AnswerCause cause) implements RouteDecision {}

    /**
     * The proxy sends the client to https.
     *
     * @param route whose name it was
     * @param cause {@link AnswerCause#REDIRECT} for GET and HEAD, else {@link AnswerCause#REDIRECT_SAME_METHOD}
     * @param location value of the Location header
     */
    record Redirect(PublicationRoute route, AnswerCause cause, String location) implements RouteDecision {
        @Override
        public Optional<PublicationRoute> publication() {
            return Optional.of(route);
        }
    }
}
