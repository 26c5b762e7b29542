package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;

/** The pool's servers are gone, a backup pool is there. */
final class FailOver implements RowScript {

    @Override
    public Verdict play(AcceptanceRow row, RunningTopology topology) throws Exception {
        Faults faults = new Faults();
        topology.servers().subList(0, 2).forEach(TappedServer::close);
        try (RawClient client = RelayedRow.AS_ROW_SAYS.open(topology, row)) {
            RawAnswer answer = client.exchange(RequestBytes.of(row));
            AnswerChecks.expected(row, answer, faults);
            return faults.verdict(answer.status());
        }
    }
}
