package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Many tries from one client address: the last is refused, and never reached a server. */
final class Spray implements RowScript {

    /** One try; returns its last answer. */
    @FunctionalInterface
    interface Try {
        RawAnswer play(RawClient client, AcceptanceRow row) throws Exception;
    }

    /** The greater one of the topology's limits. */
    private static final int ALLOWED = 10;

    private final int tries;
    private final Try once;

    Spray(int tries, Try once) {
        this.tries = tries;
        this.once = once;
    }

    @Override
    public Verdict play(AcceptanceRow row, RunningTopology topology) throws Exception {
        Faults faults = new Faults();
        List<RawAnswer> answers = new ArrayList<>();
        for (int ignored : IntStream.range(0, tries).toArray()) {
            try (RawClient client = RelayedRow.AS_ROW_SAYS.open(topology, row)) {
                answers.add(once.play(client, row));
            }
        }
        AnswerChecks.expected(row, answers.getLast(), faults);
        long relayed = answers.stream().filter(answer -> answer.status() != 429).count();
        faults.unless(relayed <= ALLOWED, relayed + " tries reached the pool");
        return faults.verdict(answers.getLast().status());
    }
}
