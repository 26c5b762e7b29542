package io.lyncedge.proxy.observe;

import io.lyncedge.config.Endpoint;
import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.proxy.exchange.ExchangeFacts;
import io.lyncedge.proxy.exchange.NegotiatedTls;
import io.lyncedge.proxy.route.PublicationRoute;
import io.lyncedge.proxy.wire.WireFault;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One line of the access log: what it needs of facts that are valid for a moment only. Never a query, a header field but
 * Host, or a body.
 */
final class AccessEntry {
    private static final long NONE = -1;

    /** No real name is longer (RFC 1035); what a client sends may be. */
    private static final int LONGEST_NAME = 255;

    private final long beganMillis;
    private final String listener;
    private final String client;
    private final Optional<NegotiatedTls> tls;
    private final Optional<String> method;
    private final Optional<String> host;
    private final Optional<String> path;
    private final Optional<PublicationRoute> route;
    private final Optional<String> server;
    private final Optional<Endpoint> endpoint;
    private final int status;
    private final String outcome;
    private final Optional<AnswerCause> cause;
    private final Optional<WireFault> fault;
    private final boolean pinned;
    private final boolean retried;
    private final long requestBytes;
    private final long answerBytes;
    private final long leasedAfterNanos;
    private final long answeredAfterNanos;
    private final long durationNanos;

    AccessEntry(ExchangeFacts facts) {
        beganMillis = facts.beganMillis();
        listener = facts.listener().scheme().word();
        client = facts.clientAddress();
        tls = facts.tls();
        method = facts.method();
        host = facts.host();
        path = facts.path();
        route = facts.route();
        server = facts.server();
        endpoint = facts.endpoint();
        status = facts.status();
        outcome = facts.outcome().word();
        cause = facts.cause();
        fault = facts.fault();
        pinned = facts.pinned();
        retried = facts.retried();
        requestBytes = facts.requestBytes();
        answerBytes = facts.answerBytes();
        leasedAfterNanos = facts.leasedAfterNanos();
        answeredAfterNanos = facts.answeredAfterNanos();
        durationNanos = facts.durationNanos();
    }

    /** Writes the line's object; fields of what is not known are left out. */
    void writeTo(JsonLine line) {
        line.begin();
        line.time("time", beganMillis);
        line.text("listener", listener);
        line.text("client", client);
        line.text("tlsVersion", tls.map(NegotiatedTls::version));
        line.text("tlsCipherSuite", tls.map(NegotiatedTls::cipherSuite));
        line.text("method", method.map(AccessEntry::bounded));
        line.text("host", host.map(AccessEntry::bounded));
        line.text(
                "path",
                path.map(raw -> PathMask.mask(
                        raw, route.map(known -> known.publication().service()))));
        line.text("publication", route.map(known -> known.publication().fqdn()));
        line.text("pool", route.map(known -> known.pool().name()));
        line.text("server", server);
        line.text("endpoint", endpoint.map(Endpoint::toString));
        line.number("status", status);
        line.text("outcome", outcome);
        line.text("cause", cause.map(AnswerCause::word));
        line.text("fault", fault.map(WireFault::logWord));
        line.flag("pinned", pinned);
        line.flag("retried", retried);
        line.number("requestBytes", requestBytes);
        line.number("answerBytes", answerBytes);
        millis(line, "connectMillis", leasedAfterNanos);
        millis(line, "answerMillis", answeredAfterNanos);
        millis(line, "durationMillis", durationNanos);
        line.end();
    }

    private static String bounded(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
    }

    private static void millis(JsonLine line, String name, long nanos) {
        if (nanos != NONE) {
            line.number(name, TimeUnit.NANOSECONDS.toMillis(nanos));
        }
    }
}
