package io.lyncedge.proxy.observe;

import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.proxy.exchange.ExchangeFacts;
import io.lyncedge.proxy.route.PublicationRoute;
import io.lyncedge.proxy.wire.WireFault;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.message.MapMessage;

/**
 * The fields of one line of the access log, taken from facts that are valid for a moment only. Never a query, a header
 * field but Host, or a body. {@code access.json} in the resources decides their order.
 */
final class AccessMessage extends MapMessage<AccessMessage, Object> {
    private static final int FIELDS = 21;

    private final transient long beganMillis;

    private AccessMessage(long beganMillis) {
        super(FIELDS);
        this.beganMillis = beganMillis;
    }

    /** Everything that the line will show. */
    static AccessMessage of(ExchangeFacts facts) {
        AccessMessage message = new AccessMessage(facts.beganMillis());
        message.request(facts);
        message.destination(facts);
        message.result(facts);
        return message;
    }

    /** When the request head was complete, in milliseconds since 1970. */
    long beganMillis() {
        return beganMillis;
    }

    private void request(ExchangeFacts facts) {
        with("listener", ExchangeMeters.word(facts.listener()));
        with("client", facts.clientAddress());
        put("method", facts.method());
        put("host", facts.host());
        put(
                "path",
                facts.path()
                        .map(path -> PathMask.mask(
                                path,
                                facts.route().map(route -> route.publication().service()))));
    }

    private void destination(ExchangeFacts facts) {
        Optional<PublicationRoute> route = facts.route();
        put("publication", route.map(known -> known.publication().fqdn()));
        put("pool", route.map(known -> known.pool().name()));
        put("server", facts.server());
        put("endpoint", facts.endpoint().map(Object::toString));
    }

    private void result(ExchangeFacts facts) {
        with("status", facts.status());
        with("outcome", facts.outcome().word());
        put("cause", facts.cause().map(AnswerCause::word));
        put("fault", facts.fault().map(WireFault::logWord));
        with("pinned", facts.pinned());
        with("retried", facts.retried());
        with("requestBytes", facts.requestBytes());
        with("answerBytes", facts.answerBytes());
        millis("connectMillis", facts.leasedAfterNanos());
        millis("answerMillis", facts.answeredAfterNanos());
        millis("durationMillis", facts.durationNanos());
    }

    private void put(String key, Optional<String> value) {
        if (value.isPresent()) {
            with(key, value.get());
        }
    }

    private void millis(String key, long nanos) {
        if (nanos >= 0) {
            with(key, TimeUnit.NANOSECONDS.toMillis(nanos));
        }
    }
}
