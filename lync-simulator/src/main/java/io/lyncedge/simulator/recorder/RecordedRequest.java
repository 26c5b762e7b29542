package io.lyncedge.simulator.recorder;

/**
 * A request as far as it was received: a snapshot that does not change any more.
 *
 * @param order place among all requests of the recorder, probes included, by the end of their heads; from 0
 * @param connection {@link RecordedConnection#id()} of the connection that it came on
 * @param head the head, exactly
 * @param body the body, as far as it came
 * @param complete whether the whole body came
 */
public record RecordedRequest(int order, int connection, MessageHead head, MessageBody body, boolean complete) {

    /** The method. */
    public String method() {
        return head.firstWord();
    }

    /** The target, exactly. */
    public String target() {
        return head.secondWord();
    }
}
