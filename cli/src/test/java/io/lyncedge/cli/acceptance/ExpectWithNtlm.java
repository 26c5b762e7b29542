package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import java.util.List;

/** A client that waits for 100 before it sends a body: the challenge reaches it, and it need not send the body. */
final class ExpectWithNtlm implements RowScript {

    @Override
    public Verdict play(AcceptanceRow row, RunningTopology topology) throws Exception {
        Faults faults = new Faults();
        Tapped tapped = RelayedRow.tapped(row, topology);
        int before = tapped.recorder().requests().size();
        RawAnswer answer;
        try (RawClient client = RelayedRow.AS_ROW_SAYS.open(topology, row)) {
            String type1 = TestUsers.client(TestUsers.PASSWORD).curlType1();
            client.write(RequestBytes.head(row, List.of("Authorization: NTLM " + type1)));
            answer = client.readAnswer("POST");
        }
        AnswerChecks.expected(row, answer, faults);
        faults.unless(tapped.recorder().awaitHead(before).head().value("Expect").isPresent(), "Expect was not relayed");
        return faults.verdict(answer.status());
    }
}
