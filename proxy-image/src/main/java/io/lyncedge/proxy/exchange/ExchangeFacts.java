package io.lyncedge.proxy.exchange;

import io.lyncedge.config.Endpoint;
import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.proxy.route.Listener;
import io.lyncedge.proxy.route.PublicationRoute;
import io.lyncedge.proxy.wire.WireFault;
import java.util.Optional;

/**
 * What an observer is told of an exchange that ended. The object is reused: it is valid only during the call that hands it
 * over. It holds no field values, no query and no credential.
 */
public interface ExchangeFacts {
    /** Where the request came in. */
    Listener listener();

    /** The client's address as text, without port and brackets. */
    String clientAddress();

    /** TLS of the client's connection; empty in clear. */
    Optional<NegotiatedTls> tls();

    /** The method; empty if no head could be read. */
    Optional<String> method();

    /** The name in Host, lower-case and without port; empty if none could be read. */
    Optional<String> host();

    /** The path as it came, without query, one char per byte, not masked; empty if no head could be read. */
    Optional<String> path();

    /** Where the name leads; empty if it names no publication that its listener may speak of. */
    Optional<PublicationRoute> route();

    /** Address of the pool's server, as the resource declares it; empty if none was taken. */
    Optional<String> server();

    /** The machine of that server; empty if none was taken. */
    Optional<Endpoint> endpoint();

    /** Status of the answer that was begun; 0 if none was. */
    int status();

    /** Why the proxy answered by itself; empty if it did not. */
    Optional<AnswerCause> cause();

    /** The rule that the request or the answer broke; empty if none. */
    Optional<WireFault> fault();

    /** How it ended. */
    Outcome outcome();

    /** Whether client and upstream connection were a pinned pair. */
    boolean pinned();

    /** Whether it was sent a second time, on a fresh connection. */
    boolean retried();

    /** Body bytes taken from the client, as framed. */
    long requestBytes();

    /** Bytes of the answer given to the client's connection, heads included. */
    long answerBytes();

    /** When its head was complete, in milliseconds since 1970. */
    long beganMillis();

    /** From the complete head to the upstream connection, in nanoseconds; -1 if it got none. */
    long leasedAfterNanos();

    /** From the complete head to the first byte of the final answer, in nanoseconds; -1 if none came. */
    long answeredAfterNanos();

    /** From the complete head to the end, in nanoseconds. */
    long durationNanos();
}
