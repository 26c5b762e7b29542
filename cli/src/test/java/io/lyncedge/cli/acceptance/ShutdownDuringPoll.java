package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.recorder.RawClient;
import java.time.Duration;
import java.time.Instant;

/** SIGTERM while a poll is open: it is closed at the drain deadline, and the process ends well right after. */
final class ShutdownDuringPoll implements RowScript {

    private static final Duration DEADLINE = Duration.ofSeconds(1);

    @Override
    public Verdict play(AcceptanceRow row, RunningTopology topology) throws Exception {
        Faults faults = new Faults();
        topology.servers()
                .forEach(server -> server.taps().forEach(tapped -> tapped.tap().hold()));
        try (RawClient client = RelayedRow.AS_ROW_SAYS.open(topology, row)) {
            client.write(RequestBytes.of(row));
            topology.awaitRequest();
            Instant terminated = Instant.now();
            topology.proxy().terminate();
            client.awaitEnd();
            Duration took = Duration.between(terminated, Instant.now());
            faults.unless(took.compareTo(DEADLINE) >= 0, "closed " + took + " after the signal, before the deadline");
            faults.unless(topology.proxy().awaitExit() == 0, "the exit code is not 0");
        }
        return faults.verdict("closed-at-deadline");
    }
}
