package io.lyncedge.bench.report;

import io.lyncedge.bench.plan.Sampling;
import io.lyncedge.bench.plan.Scenario;
import io.lyncedge.bench.stats.Quartile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report as people read it. */
public final class TableReport {
    private static final long MEBIBYTE = 1024 * 1024;

    private TableReport() {}

    /** Several lines, without a line end after the last. */
    public static String of(BenchReport report) {
        String scenarios = report.scenarios().stream()
                .map(each -> scenario(each, report.sampling()))
                .collect(Collectors.joining("\n\n"));
        return Stream.of(scenarios, polls(report), starts(report.starts()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String scenario(ScenarioReport report, Sampling sampling) {
        StringBuilder text = new StringBuilder();
        text.append("%s: %s; TLS to TLS, keep-alive upstream, one worker each%n"
                .formatted(report.scenario(), report.scenario().description()));
        text.append("%d of %d rounds count, %d s a slice, after %d s of warm-up each; bootstrap seed %d%n"
                .formatted(
                        report.goodRounds(),
                        sampling.rounds(),
                        sampling.seconds(),
                        sampling.warmUpSeconds(),
                        sampling.seed()));
        report.faults().forEach(fault -> text.append("  left out: %s%n".formatted(fault)));
        text.append("%-14s %16s %10s %12s %9s %8s%n"
                .formatted("", "µs CPU/request", "median", "requests/s", "p99 ms", "RSS MiB"));
        report.peers().forEach(peer -> text.append(row(peer)));
        return text + comparisons(report.comparisons());
    }

    private static String row(PeerFigures peer) {
        return "%-14s %16.1f %10.1f %12.1f %9.2f %8d%n"
                .formatted(
                        peer.peer(),
                        peer.lowerQuartile(),
                        peer.median(),
                        peer.requestsPerSecond(),
                        peer.p99Millis(),
                        peer.residentBytes() / MEBIBYTE);
    }

    private static String comparisons(List<Comparison> comparisons) {
        return comparisons.stream()
                .map(each -> "%s / %s: %.3f, 95 %% interval %.3f to %.3f"
                        .formatted(
                                each.subject(),
                                each.against(),
                                each.ratio().estimate(),
                                each.ratio().low(),
                                each.ratio().high()))
                .collect(Collectors.joining("\n"));
    }

    private static String polls(BenchReport report) {
        if (report.polls().isEmpty()) {
            return "";
        }
        String head = "%s: %s; median of %d fresh processes each%n%-14s %8s %8s %16s%n"
                .formatted(
                        Scenario.S6,
                        Scenario.S6.description(),
                        report.polls().getFirst().holding().size(),
                        "",
                        "RSS MiB",
                        "PSS MiB",
                        "RSS MiB before");
        return report.polls().stream().map(TableReport::row).collect(Collectors.joining("\n", head, ""));
    }

    private static String row(PollMemory peer) {
        return "%-14s %8.0f %8.0f %16.0f"
                .formatted(peer.peer(), peer.residentMebibytes(), peer.proportionalMebibytes(), peer.idleMebibytes());
    }

    private static String starts(List<StartTime> starts) {
        if (starts.isEmpty()) {
            return "";
        }
        double[] millis = starts.stream().mapToDouble(StartTime::millis).toArray();
        double[] cpuMillis = starts.stream().mapToDouble(StartTime::cpuMillis).toArray();
        return "lyncedge: process start to first proxied 200: median %.0f ms (CPU %.0f ms) of %d starts, %s"
                .formatted(
                        Quartile.median(millis),
                        Quartile.median(cpuMillis),
                        starts.size(),
                        starts.stream().map(StartTime::millis).toList());
    }
}
