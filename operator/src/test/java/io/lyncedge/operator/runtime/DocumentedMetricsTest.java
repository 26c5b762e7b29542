package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The table of metrics in the manual, compared with what a process shows, in both directions. */
final class DocumentedMetricsTest {
    private static final Path MANUAL = Path.of("..", "docs", "operator.md");
    private static final String OURS = "lyncedge_";
    private static final Pattern ROW = Pattern.compile("\\| (`[a-z_]+`(?:, `[a-z_]+`)*) \\| ([^|]*)\\| (.*) \\|");
    private static final Pattern WORD = Pattern.compile("`([a-z_]+)`");
    private static final Pattern SAMPLE = Pattern.compile("([a-z_]+)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");

    @AutoClose
    private final ProcessWorld world;

    DocumentedMetricsTest() throws IOException {
        world = new ProcessWorld();
    }

    @Test
    void shouldShowEveryMetricOfTheManualAndNoOtherOfItsOwn() throws IOException, InterruptedException {
        // Given
        OperatorProcess process = world.start("operator-1");
        world.create();
        world.awaitCondition("Programmed", "False", "RolloutInProgress");

        // When
        String page = scrape(process.managementPort());

        // Then
        Map<String, Set<String>> shown = labels(page);
        Map<String, Set<String>> documented = documented();
        assertThat(ours(documented)).isEqualTo(ours(shown)).isNotEmpty();
        assertThat(shown.keySet()).containsAll(documented.keySet());
    }

    @Test
    void shouldNameEveryResultInTheManual() throws IOException, InterruptedException {
        // Given
        OperatorProcess process = world.start("operator-1");
        String manual = Files.readString(MANUAL);

        // When
        String page = scrape(process.managementPort());

        // Then
        page.lines()
                .flatMap(line -> SAMPLE.matcher(line).results())
                .filter(sample -> sample.group(1).startsWith(OURS) && sample.group(2) != null)
                .forEach(sample -> LABEL.matcher(sample.group(2))
                        .results()
                        .filter(label -> label.group(1).equals("result"))
                        .forEach(label -> assertThat(row(manual, sample.group(1)))
                                .containsPattern("\\b" + label.group(2) + "\\b")));
    }

    private static String row(String manual, String metric) {
        return manual.lines()
                .filter(line -> line.startsWith("| `" + metric + "`"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row for " + metric));
    }

    /** Labels by metric, as the rows have them. */
    private static Map<String, Set<String>> documented() throws IOException {
        Map<String, Set<String>> metrics = new TreeMap<>();
        for (String line : Files.readAllLines(MANUAL)) {
            ROW.matcher(line)
                    .results()
                    .filter(row ->
                            row.group(1).startsWith("`" + OURS) || row.group(1).startsWith("`jvm_"))
                    .forEach(row -> words(row.group(1)).forEach(name -> metrics.put(name, words(row.group(2)))));
        }
        return metrics;
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(word -> word.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Labels by metric, as a page has them. */
    private static Map<String, Set<String>> labels(String page) {
        Map<String, Set<String>> metrics = new TreeMap<>();
        page.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> SAMPLE.matcher(line).results())
                .forEach(sample -> metrics.computeIfAbsent(sample.group(1), _ -> new TreeSet<>())
                        .addAll(labels(sample)));
        return metrics;
    }

    private static Set<String> labels(MatchResult sample) {
        return sample.group(2) == null
                ? Set.of()
                : LABEL.matcher(sample.group(2))
                        .results()
                        .map(label -> label.group(1))
                        .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> ours(Map<String, Set<String>> metrics) {
        Map<String, Set<String>> ours = new TreeMap<>(metrics);
        ours.keySet().removeIf(name -> !name.startsWith(OURS));
        return ours;
    }

    private static String scrape(int port) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + port + "/metrics");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
