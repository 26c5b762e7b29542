package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import java.util.Map;
import java.util.Set;

/** Which script plays which row. */
final class Scripts {

    /** Rows that wait for later work; one that passes all the same is a fault of this table. */
    static final Map<String, String> PENDING = Map.of();

    /** Rows that leave their topology in another state than they found it. */
    static final Set<String> ALONE = Set.of("PR-05", "PR-07", "PR-09", "PR-19", "SE-16", "SE-18");

    private static final RelayedRow RELAYED = new RelayedRow(RelayedRow.AS_ROW_SAYS);
    private static final RefusedRow REFUSED = new RefusedRow(RefusedRow.WHATEVER_CERTIFICATE, RequestBytes::of);

    private static final Map<String, RowScript> OWN = Map.ofEntries(
            Map.entry("AD-07", new PortClosed()),
            Map.entry("WT-02", new NtlmRow(1)),
            Map.entry("WT-03", new NtlmRow(2)),
            Map.entry("WT-04", new NtlmRow(3)),
            Map.entry("UC-06", new LongPollAbort()),
            Map.entry("AB-03", new NtlmThenRequest()),
            Map.entry("UP-02", new BigUpload()),
            Map.entry("UP-04", new ExpectWithNtlm()),
            Map.entry("PR-05", new FailOver()),
            Map.entry("PR-07", new DrainingMember()),
            Map.entry("PR-09", new PoolDown()),
            Map.entry("PR-11", new RelayedRow((topology, row) -> topology.clientWithoutSni())),
            Map.entry("PR-19", new ShutdownDuringPoll()),
            Map.entry("SE-16", new Spray(30, (client, row) -> client.exchange(RequestBytes.of(row)))),
            Map.entry("SE-18", new Spray(10, Scripts::wrongPassword)),
            Map.entry("SE-20", malformed("0\r\n\r\nGET /smuggled HTTP")),
            Map.entry("SE-22", malformed("abcdef")),
            Map.entry("SE-24", malformed("5;\nhello\r\n0\r\n\r\nxxxx")),
            Map.entry("SE-28", new RelayedOrMisdirected()),
            Map.entry("SE-34", new ResourceRefused()));

    private Scripts() {}

    static RowScript of(AcceptanceRow row) {
        return OWN.getOrDefault(row.id(), row.answeredByBackend() ? RELAYED : REFUSED);
    }

    private static RowScript malformed(String body) {
        return new RefusedRow(
                RefusedRow.WHATEVER_CERTIFICATE, row -> RequestBytes.head(row, java.util.List.of()) + body);
    }

    private static RawAnswer wrongPassword(RawClient client, AcceptanceRow row) throws Exception {
        NtlmSignIn signIn = new NtlmSignIn(client, row, "Wrong-Horse-1");
        RawAnswer begun = signIn.begin();
        return begun.status() == 401 ? signIn.complete(begun) : begun;
    }
}
