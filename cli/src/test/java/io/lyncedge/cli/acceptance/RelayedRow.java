package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RecordedRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/** A row that a server answers: sent as it stands, checked at the server and at the client. */
final class RelayedRow implements RowScript {

    /** How the row's client connects. */
    @FunctionalInterface
    interface Connect {
        RawClient open(RunningTopology topology, AcceptanceRow row) throws IOException;
    }

    static final Connect AS_ROW_SAYS =
            (topology, row) -> row.overTls() ? topology.tlsClient(Names.fqdn(row.hostRole())) : topology.plainClient();

    private final Connect connect;

    RelayedRow(Connect connect) {
        this.connect = connect;
    }

    @Override
    public Verdict play(AcceptanceRow row, RunningTopology topology) throws Exception {
        Faults faults = new Faults();
        Tapped tapped = tapped(row, topology);
        int before = tapped.recorder().requests().size();
        int elsewhere = topology.requestsElsewhere(tapped.address(), tapped.port());
        RawAnswer answer;
        InetAddress address;
        try (RawClient client = connect.open(topology, row)) {
            address = client.localAddress().getAddress();
            answer = client.exchange(RequestBytes.of(row));
        }
        AnswerChecks.expected(row, answer, faults);
        received(row, tapped, before, faults);
        if (tapped.recorder().requests().size() > before) {
            RequestChecks.forwardedFor(address, tapped.recorder().requests().getLast(), faults);
            AnswerChecks.relayed(tapped.tap().answers().getLast(), answer, faults);
        }
        faults.unless(
                topology.requestsElsewhere(tapped.address(), tapped.port()) == elsewhere,
                "another server received something");
        return faults.verdict(answer.status());
    }

    private static void received(AcceptanceRow row, Tapped tapped, int before, Faults faults) {
        List<RecordedRequest> seen = tapped.recorder().requests();
        faults.unless(seen.size() == before + 1, "the server received " + (seen.size() - before) + " requests");
        if (seen.size() == before + 1) {
            RequestChecks.unchanged(RequestBytes.head(row, List.of()), seen.getLast(), faults);
            faults.unless(seen.getLast().body().content().equals(RequestBytes.body(row)), "the request's body changed");
        }
    }

    static Tapped tapped(AcceptanceRow row, RunningTopology topology) {
        return topology.serverOf(Names.fqdn(row.hostRole())).tap(Integer.parseInt(row.backendPort()));
    }
}
