package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import java.util.regex.Pattern;

/** The pool's servers are gone, a backup pool is there: it serves the names that it stands in for, and no other. */
final class FailOver implements RowScript {

    private static final Pattern BACKUP_HEALTHY =
            Pattern.compile("\"server\" : \"pool2[^}]*\"healthy\" : true", Pattern.DOTALL);
    private static final String OWN_NAME = "webext.contoso.com";

    @Override
    public Verdict play(AcceptanceRow row, RunningTopology topology) throws Exception {
        Faults faults = new Faults();
        topology.awaitStatus(status -> BACKUP_HEALTHY.matcher(status).find());
        topology.servers().subList(0, 2).forEach(TappedServer::close);
        try (RawClient client = RelayedRow.AS_ROW_SAYS.open(topology, row);
                RawClient other = topology.tlsClient(OWN_NAME)) {
            RawAnswer answer = client.exchange(RequestBytes.of(row));
            AnswerChecks.expected(row, answer, faults);
            int own = other.exchange("GET /abs/handler HTTP/1.1\r\nHost: " + OWN_NAME + "\r\n\r\n")
                    .status();
            faults.unless(own == 503, "the pool's own name was answered with " + own);
            return faults.verdict(answer.status());
        }
    }
}
