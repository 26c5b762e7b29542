package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;

/** The SNI name is one pool's, the Host another's: routed by Host or refused, never the first pool with the other Host. */
final class RelayedOrMisdirected implements RowScript {

    @Override
    public Verdict play(AcceptanceRow row, RunningTopology topology) throws Exception {
        Faults faults = new Faults();
        TappedServer sniServer = topology.serverOf("webext.contoso.com");
        int before = sniServer.requests();
        RawAnswer answer;
        try (RawClient client = topology.tlsClient("webext.contoso.com")) {
            answer = client.exchange(RequestBytes.of(row));
        }
        AnswerChecks.expected(row, answer, faults);
        faults.unless(sniServer.requests() == before, "the pool of the SNI name received the request");
        return faults.verdict(answer.status());
    }
}
