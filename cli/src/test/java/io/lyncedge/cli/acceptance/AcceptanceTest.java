package io.lyncedge.cli.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays every row of requests.csv, or those that {@code -Dacceptance.rows=REGEX} names; prints their table with
 * {@code -Dacceptance.table=true}.
 */
@Tag("launcher")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AcceptanceTest {

    private final Map<Topology, RunningTopology> running = new EnumMap<>(Topology.class);
    private final ResultTable table = new ResultTable();
    private final TestPki pki = TestPki.create();
    private final Path directory;

    AcceptanceTest(@TempDir(cleanup = CleanupMode.ALWAYS) Path directory) {
        this.directory = directory;
    }

    @AfterAll
    void stop() {
        running.values().forEach(RunningTopology::close);
        table.print();
    }

    @TestFactory
    Stream<DynamicTest> shouldServeAsTheTableSaysWhenRowIsPlayed() {
        String wanted = System.getProperty("acceptance.rows", ".*");
        return AcceptanceTable.rows().stream()
                .filter(row -> row.id().matches(wanted))
                .map(row -> DynamicTest.dynamicTest(row.id(), () -> play(row)));
    }

    private void play(AcceptanceRow row) throws Exception {
        // When
        Verdict verdict = verdict(row);

        // Then
        table.add(row, verdict);
        if (Scripts.PENDING.containsKey(row.id())) {
            Assertions.assertThat(verdict.faults())
                    .as("pending row %s passes: take it off the list", row.id())
                    .isNotEmpty();
        } else {
            Assertions.assertThat(verdict.faults()).as(row.id()).isEmpty();
        }
    }

    private Verdict verdict(AcceptanceRow row) throws Exception {
        Topology topology = Topology.named(row.topology());
        if (!Scripts.ALONE.contains(row.id())) {
            if (!running.containsKey(topology)) {
                running.put(topology, start(topology, topology.name()));
            }
            return Scripts.of(row).play(row, running.get(topology));
        }
        try (RunningTopology own = start(topology, row.id())) {
            return Scripts.of(row).play(row, own);
        }
    }

    private RunningTopology start(Topology topology, String name) throws Exception {
        return RunningTopology.start(topology, pki, Files.createDirectories(directory.resolve(name)));
    }
}
