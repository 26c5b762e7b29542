package io.lyncedge.simulator.recorder;

import org.jspecify.annotations.Nullable;

/** One request while it is being received; guarded by the journal's lock. */
final class RequestLog {

    private final int order;
    private final int connection;
    private final MessageHead head;
    private final boolean probe;
    private final BodyLog body;
    private boolean complete;
    private @Nullable RecordedRequest finished;

    RequestLog(int order, int connection, MessageHead head, boolean probe, int bodyCap) {
        this.order = order;
        this.connection = connection;
        this.head = head;
        this.probe = probe;
        this.body = new BodyLog(bodyCap);
    }

    boolean probe() {
        return probe;
    }

    boolean complete() {
        return complete;
    }

    BodyLog body() {
        return body;
    }

    void finish() {
        complete = true;
        finished = snapshot();
    }

    RecordedRequest snapshot() {
        return finished != null ? finished : new RecordedRequest(order, connection, head, body.snapshot(), complete);
    }
}
