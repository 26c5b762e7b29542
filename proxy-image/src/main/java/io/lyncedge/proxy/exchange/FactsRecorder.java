package io.lyncedge.proxy.exchange;

import io.lyncedge.config.Endpoint;
import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.proxy.route.ClientAddress;
import io.lyncedge.proxy.route.Listener;
import io.lyncedge.proxy.route.PublicationRoute;
import io.lyncedge.proxy.wire.Authority;
import io.lyncedge.proxy.wire.RequestHead;
import io.lyncedge.proxy.wire.WireFault;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the facts of one exchange after another on one client connection. */
final class FactsRecorder implements ExchangeFacts {
    private final ClientIdentity client;
    private @Nullable RequestHead head;
    private ClientAddress sender;
    private Optional<PublicationRoute> route = Optional.empty();
    private @Nullable Upstream upstream;
    private @Nullable AnswerCause cause;
    private @Nullable WireFault fault;
    private Outcome outcome = Outcome.ANSWERED;
    private int status;
    private boolean pinned;
    private boolean retried;
    private long requestBytes;
    private long answerBytes;
    private long beganMillis;
    private long beganNanos;
    private long leasedAfter;
    private long answeredAfter;
    private long duration;

    FactsRecorder(ClientIdentity client) {
        this.client = client;
        sender = client.peer().address();
    }

    void begin(@Nullable RequestHead of) {
        head = of;
        sender = client.peer().address();
        route = Optional.empty();
        upstream = null;
        cause = null;
        fault = null;
        status = 0;
        pinned = false;
        retried = false;
        requestBytes = 0;
        answerBytes = 0;
        beganMillis = System.currentTimeMillis();
        beganNanos = System.nanoTime();
        leasedAfter = -1;
        answeredAfter = -1;
    }

    /** A trusted proxy said whose the request is. */
    void sentBy(ClientAddress reported) {
        sender = reported;
    }

    /** Whose request it is. */
    ClientAddress sender() {
        return sender;
    }

    void routed(Optional<PublicationRoute> to) {
        route = to;
    }

    void leased(Upstream to) {
        upstream = to;
        leasedAfter = sinceBegin();
    }

    void retry() {
        retried = true;
    }

    void answered(int withStatus, boolean onPinnedPair) {
        status = withStatus;
        pinned = onPinnedPair;
        answeredAfter = sinceBegin();
    }

    void answeredByProxy(AnswerCause why) {
        cause = why;
        status = why.status().code();
    }

    void broken(WireFault rule) {
        fault = rule;
    }

    void end(Outcome how, long fromClient, long toClient) {
        outcome = how;
        requestBytes = fromClient;
        answerBytes = toClient;
        duration = sinceBegin();
    }

    /** Nanoseconds since the head was complete. */
    long sinceBegin() {
        return System.nanoTime() - beganNanos;
    }

    @Override
    public Listener listener() {
        return client.listener();
    }

    @Override
    public String clientAddress() {
        return sender.text();
    }

    @Override
    public Optional<NegotiatedTls> tls() {
        return client.tls();
    }

    @Override
    public Optional<String> method() {
        return Optional.ofNullable(head).map(known -> known.method().name());
    }

    @Override
    public Optional<String> host() {
        return Optional.ofNullable(head).flatMap(RequestHead::host).map(Authority::name);
    }

    @Override
    public Optional<String> path() {
        return Optional.ofNullable(head).map(known -> known.target().path());
    }

    @Override
    public Optional<PublicationRoute> route() {
        return route;
    }

    @Override
    public Optional<String> server() {
        return Optional.ofNullable(upstream).map(Upstream::server);
    }

    @Override
    public Optional<Endpoint> endpoint() {
        return Optional.ofNullable(upstream).map(Upstream::endpoint);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Optional<AnswerCause> cause() {
        return Optional.ofNullable(cause);
    }

    @Override
    public Optional<WireFault> fault() {
        return Optional.ofNullable(fault);
    }

    @Override
    public Outcome outcome() {
        return outcome;
    }

    @Override
    public boolean pinned() {
        return pinned;
    }

    @Override
    public boolean retried() {
        return retried;
    }

    @Override
    public long requestBytes() {
        return requestBytes;
    }

    @Override
    public long answerBytes() {
        return answerBytes;
    }

    @Override
    public long beganMillis() {
        return beganMillis;
    }

    @Override
    public long leasedAfterNanos() {
        return leasedAfter;
    }

    @Override
    public long answeredAfterNanos() {
        return answeredAfter;
    }

    @Override
    public long durationNanos() {
        return duration;
    }
}
