package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import java.util.function.Function;

/** A row that the proxy answers by itself: the answer is checked, and that no server received anything. */
final class RefusedRow implements RowScript {

    private final RelayedRow.Connect connect;
    private final Function<AcceptanceRow, String> bytes;

    RefusedRow(RelayedRow.Connect connect, Function<AcceptanceRow, String> bytes) {
        this.connect = connect;
        this.bytes = bytes;
    }

    /** The certificate does not cover every name that a stranger asks for. */
    static final RelayedRow.Connect WHATEVER_CERTIFICATE = (topology, row) ->
            row.overTls() ? topology.carelessClient(Names.fqdn(row.hostRole())) : topology.plainClient();

    @Override
    public Verdict play(AcceptanceRow row, RunningTopology topology) throws Exception {
        Faults faults = new Faults();
        int before = topology.requestsElsewhere("", 0);
        RawAnswer answer;
        try (RawClient client = connect.open(topology, row)) {
            answer = client.exchange(bytes.apply(row));
        }
        AnswerChecks.expected(row, answer, faults);
        faults.unless(topology.requestsElsewhere("", 0) == before, "a server received something");
        return faults.verdict(answer.status());
    }
}
