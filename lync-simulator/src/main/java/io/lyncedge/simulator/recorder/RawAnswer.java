package io.lyncedge.simulator.recorder;

/**
 * An answer exactly as it came.
 *
 * @param head the head
 * @param body the body; {@link MessageBody#content()} holds all of it up to 1 MiB
 * @param complete whether the body came to its end as its framing says; {@code false} if the connection ended before
 */
public record RawAnswer(MessageHead head, MessageBody body, boolean complete) {

    /** The status code. */
    public int status() {
        return Integer.parseInt(head.secondWord());
    }
}
