package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.recorder.ConnectionEnd;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import java.util.ArrayList;
import java.util.List;

/** One of two members is marked as draining while a poll is open there: it lives on, new polls all go to the other one. */
final class DrainingMember implements RowScript {

    private static final int NEW_POLLS = 6;

    @Override
    public Verdict play(AcceptanceRow row, RunningTopology topology) throws Exception {
        Faults faults = new Faults();
        topology.servers()
                .forEach(server -> server.taps().forEach(tapped -> tapped.tap().hold()));
        List<RawClient> clients = new ArrayList<>();
        try {
            poll(row, topology, clients);
            boolean first = topology.servers().getFirst().requests() == 1;
            TappedServer draining = topology.servers().get(first ? 0 : 1);
            TappedServer other = topology.servers().get(first ? 1 : 0);
            String address = draining.stand().address();
            topology.edit(
                    text -> text.replace("{address: " + address + "}", "{address: " + address + ", drain: true}"),
                    "\"draining\" : true");
            for (int i = 0; i < NEW_POLLS; i++) {
                poll(row, topology, clients);
            }
            faults.unless(draining.requests() == 1, "the draining member got " + draining.requests() + " polls");
            faults.unless(other.requests() == NEW_POLLS, "the other member got " + other.requests() + " polls");
            faults.unless(isOpen(draining), "the poll at the draining member was closed");
            return faults.verdict(draining.requests() + "+" + other.requests());
        } finally {
            clients.forEach(RawClient::close);
        }
    }

    private static void poll(AcceptanceRow row, RunningTopology topology, List<RawClient> clients) throws Exception {
        clients.add(RelayedRow.AS_ROW_SAYS.open(topology, row));
        clients.getLast().write(RequestBytes.of(row));
        topology.awaitRequests(clients.size());
    }

    private static boolean isOpen(TappedServer server) {
        RawRecorder recorder = server.tap(server.stand().httpsPort()).recorder();
        return recorder.trafficConnections().stream().anyMatch(connection -> connection.end() == ConnectionEnd.OPEN);
    }
}
