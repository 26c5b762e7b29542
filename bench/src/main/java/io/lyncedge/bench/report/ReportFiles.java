package io.lyncedge.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.lyncedge.bench.load.Slice;
import io.lyncedge.bench.plan.BenchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report as programs read it: {@code bench.json} holds everything, {@code slices.csv} one line a slice. */
public final class ReportFiles {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String COLUMNS = "scenario,round,peer,cpu_micros,requests,bytes,load_micros,p99_micros,fault";

    private ReportFiles() {}

    /** Writes both into {@code directory}. */
    public static void write(BenchReport report, Path directory) {
        try {
            JSON.writeValue(directory.resolve("bench.json").toFile(), report);
            Files.writeString(directory.resolve("slices.csv"), csv(report));
        } catch (IOException e) {
            throw new BenchFailure("The report cannot be written: " + e.getMessage(), e);
        }
    }

    private static String csv(BenchReport report) {
        Stream<String> lines = report.scenarios().stream()
                .flatMap(scenario -> scenario.slices().stream())
                .map(ReportFiles::line);
        return Stream.concat(Stream.of(COLUMNS), lines).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Slice slice) {
        return "%s,%d,%s,%d,%.2f,%d,%d,%d,%s"
                .formatted(
                        slice.scenario(),
                        slice.round(),
                        slice.peer(),
                        slice.cpuMicros(),
                        slice.requests(),
                        slice.load().bytes(),
                        slice.load().micros(),
                        slice.load().p99Micros(),
                        slice.fault().orElse(""));
    }
}
