package io.lyncedge.cli.acceptance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Plays the rows of requests.csv that need no set-up of their own through a proxy that runs elsewhere. */
public final class MainRows {

    /** Rows about the resource itself need no proxy. */
    private static final String OF_THE_RESOURCE = "(CR)";

    private MainRows() {}

    /**
     * What came of a row.
     *
     * @param id of the row
     * @param expected outcomes
     * @param seen outcome
     * @param faults all that is not as the row says
     */
    public record Result(String id, String expected, String seen, List<String> faults) {}

    /** Plays them all in an empty directory. */
    public static List<Result> play(FrontStarter starter, Path directory) throws Exception {
        List<AcceptanceRow> rows = AcceptanceTable.rows().stream()
                .filter(row -> Topology.named(row.topology()) == Topology.MAIN)
                .filter(row ->
                        !Scripts.ALONE.contains(row.id()) && !row.method().equals(OF_THE_RESOURCE))
                .toList();
        List<Result> results = new ArrayList<>();
        try (RunningTopology topology = RunningTopology.start(Topology.MAIN, TestPki.create(), directory, starter)) {
            for (AcceptanceRow row : rows) {
                Verdict verdict = Scripts.of(row).play(row, topology);
                results.add(new Result(row.id(), row.expectedStatus(), verdict.seen(), verdict.faults()));
            }
        }
        return results;
    }
}
