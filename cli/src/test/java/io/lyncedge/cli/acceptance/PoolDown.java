package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;

/** Every server of the pool is gone. */
final class PoolDown implements RowScript {

    @Override
    public Verdict play(AcceptanceRow row, RunningTopology topology) throws Exception {
        Faults faults = new Faults();
        topology.servers().forEach(TappedServer::close);
        try (RawClient client = RelayedRow.AS_ROW_SAYS.open(topology, row)) {
            RawAnswer answer = client.exchange(RequestBytes.of(row));
            AnswerChecks.expected(row, answer, faults);
            return faults.verdict(answer.status());
        }
    }
}
