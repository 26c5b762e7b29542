package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.recorder.RawClient;
import java.util.ArrayList;
import java.util.List;

/** One of two members is marked as draining while polls are open: new polls all go to the other one. */
final class DrainingMember implements RowScript {

    private static final int POLLS = 6;

    @Override
    public Verdict play(AcceptanceRow row, RunningTopology topology) throws Exception {
        Faults faults = new Faults();
        topology.servers()
                .forEach(server -> server.taps().forEach(tapped -> tapped.tap().hold()));
        List<RawClient> clients = new ArrayList<>();
        try {
            for (int poll = 1; poll <= POLLS; poll++) {
                clients.add(RelayedRow.AS_ROW_SAYS.open(topology, row));
                clients.getLast().write(RequestBytes.of(row));
                topology.awaitRequests(poll);
            }
        } finally {
            clients.forEach(RawClient::close);
        }
        int first = topology.servers().get(0).requests();
        int second = topology.servers().get(1).requests();
        faults.unless(Math.min(first, second) <= 1, "new polls went to both members: " + first + " and " + second);
        return faults.verdict(first + "+" + second);
    }
}
