package io.lyncedge.cli.acceptance;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;

/** Nothing listens on the plain port. */
final class PortClosed implements RowScript {

    @Override
    public Verdict play(AcceptanceRow row, RunningTopology topology) throws IOException {
        Faults faults = new Faults();
        faults.unless(topology.proxy().http().isEmpty(), "the plain listener is bound");
        String seen = "connected";
        try (Socket socket = new Socket()) {
            socket.connect(topology.proxy().wantedHttp());
        } catch (ConnectException e) {
            seen = "connect-refused";
        }
        faults.unless(row.expectedOutcomes().contains(seen), seen);
        return faults.verdict(seen);
    }
}
