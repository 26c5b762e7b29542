package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RecordedRequest;
import java.util.List;

/** A row of an NTLM exchange: all three legs are played, the row's own is checked, and that they share one connection. */
record NtlmRow(int leg) implements RowScript {

    @Override
    public Verdict play(AcceptanceRow row, RunningTopology topology) throws Exception {
        Faults faults = new Faults();
        Tapped tapped = RelayedRow.tapped(row, topology);
        int before = tapped.recorder().requests().size();
        RawAnswer[] answers = new RawAnswer[3];
        try (RawClient client = RelayedRow.AS_ROW_SAYS.open(topology, row)) {
            NtlmSignIn signIn = new NtlmSignIn(client, row, TestUsers.PASSWORD);
            answers[0] = signIn.ask();
            answers[1] = signIn.begin();
            answers[2] = signIn.complete(answers[1]);
        }
        AnswerChecks.expected(row, answers[leg - 1], faults);
        List<RecordedRequest> seen = tapped.recorder().requests();
        List<RecordedRequest> legs = seen.subList(before, seen.size());
        faults.unless(legs.size() == 3, "the server received " + legs.size() + " requests");
        faults.unless(
                legs.stream().map(RecordedRequest::connection).distinct().count() == 1,
                "the legs came on several connections");
        faults.unless(
                legs.stream().allMatch(request -> request.head().values("Via").isEmpty()), "the server saw a Via");
        return faults.verdict(answers[leg - 1].status());
    }
}
