package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.recorder.ConnectionEnd;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RecordedRequest;
import java.time.Duration;
import java.time.Instant;

/** A client that leaves a long poll: the proxy closes the upstream connection within a second. */
final class LongPollAbort implements RowScript {

    private static final Duration AT_MOST = Duration.ofSeconds(1);

    @Override
    public Verdict play(AcceptanceRow row, RunningTopology topology) throws Exception {
        Faults faults = new Faults();
        Tapped tapped = RelayedRow.tapped(row, topology);
        tapped.tap().hold();
        int before = tapped.recorder().requests().size();
        RecordedRequest poll;
        Instant left;
        try (RawClient client = RelayedRow.AS_ROW_SAYS.open(topology, row)) {
            client.write(RequestBytes.of(row));
            poll = tapped.recorder().awaitHead(before);
            left = Instant.now();
        }
        ConnectionEnd end = tapped.recorder().awaitEnd(poll.connection());
        tapped.tap().release();
        Duration took = Duration.between(left, Instant.now());
        faults.unless(end != ConnectionEnd.CLOSED_HERE, "the server itself closed the connection");
        faults.unless(took.compareTo(AT_MOST) <= 0, "the upstream connection ended only after " + took);
        return faults.verdict("client-closes");
    }
}
