package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;

/** The row's request on a connection that has signed in with NTLM. */
final class NtlmThenRequest implements RowScript {

    @Override
    public Verdict play(AcceptanceRow row, RunningTopology topology) throws Exception {
        Faults faults = new Faults();
        Tapped tapped = RelayedRow.tapped(row, topology);
        int before = tapped.recorder().requests().size();
        RawAnswer answer;
        try (RawClient client = RelayedRow.AS_ROW_SAYS.open(topology, row)) {
            NtlmSignIn signIn = new NtlmSignIn(client, row, TestUsers.PASSWORD);
            signIn.ask();
            answer = signIn.complete(signIn.begin());
        }
        AnswerChecks.expected(row, answer, faults);
        faults.unless(tapped.recorder().requests().size() == before + 3, "the proxy asked again");
        return faults.verdict(answer.status());
    }
}
