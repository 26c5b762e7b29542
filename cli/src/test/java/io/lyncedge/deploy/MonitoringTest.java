package io.lyncedge.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.lyncedge.proxy.exchange.HandshakeResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Alerts ask for metrics, labels and words that exist: those of the documents, which tests compare with the code. */
class MonitoringTest {
    private static final Path MONITORING = Manifests.DEPLOY.resolve("monitoring");
    private static final Path DOCS = Path.of("../docs");
    private static final Pattern SELECTOR = Pattern.compile("(lyncedge_[a-z_]+)(?:\\{([^}]*)})?");
    private static final Pattern MATCHER = Pattern.compile("([a-z_]+)\\s*(?:=~|!~|!=|=)\\s*\"([^\"]*)\"");
    private static final Pattern BY = Pattern.compile("by \\(([^)]*)\\)");
    private static final Pattern ROW = Pattern.compile("\\| `(lyncedge_[a-z_]+)`(?: \\| [a-z]+)? \\| ([^|]*)\\|.*");
    private static final Pattern WORD = Pattern.compile("\\b([A-Z][A-Za-z]+)\\b");
    private static final Pattern LABEL = Pattern.compile("`([a-z_]+)`");

    /** What a scrape adds. */
    private static final Set<String> OF_TARGETS = Set.of("namespace", "pod", "app_kubernetes_io_instance");

    static Stream<String> expressions() throws IOException {
        return groups(MONITORING.resolve("rules.yaml")).findValues("expr").stream()
                .map(JsonNode::asText);
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void shouldAskForMetricsAndLabelsThatExist(String expression) throws IOException {
        // Given
        Map<String, Set<String>> metrics = documented();
        List<MatchResult> selectors = SELECTOR.matcher(expression).results().toList();

        // Then
        assertThat(selectors).isNotEmpty();
        for (MatchResult selector : selectors) {
            assertThat(metrics).containsKey(selector.group(1));
            Set<String> labels = new TreeSet<>(metrics.get(selector.group(1)));
            assertThat(labels(Optional.ofNullable(selector.group(2)).orElse("")))
                    .isSubsetOf(labels);
            labels.addAll(OF_TARGETS);
            assertThat(grouping(expression)).isSubsetOf(labels);
        }
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void shouldAskForWordsThatExist(String expression) throws IOException {
        // Given
        Set<String> words =
                Stream.of(HandshakeResult.values()).map(HandshakeResult::word).collect(Collectors.toSet());
        words.addAll(found(WORD, Files.readString(DOCS.resolve("status.md"))));

        // Then
        assertThat(MATCHER.matcher(expression).results())
                .flatExtracting(matcher -> List.of(matcher.group(2).split("\\|")))
                .isSubsetOf(words);
    }

    @Test
    void shouldSayTheSameInBothFormsOfTheRules() throws IOException {
        assertThat(groups(MONITORING.resolve("prometheus-rule.yaml")))
                .isEqualTo(groups(MONITORING.resolve("rules.yaml")));
    }

    @Test
    void shouldAskPortsThatPodsNameWhenScraped() throws IOException {
        // Given
        String operator = Files.readString(Manifests.DEPLOY.resolve("base/deployment.yaml"));
        String proxy = Files.readString(Path.of("../operator/src/test/resources/golden/all-rows/out-objects.yaml"));
        String monitors = Files.readString(MONITORING.resolve("pod-monitors.yaml"));

        // Then
        assertThat(monitors).contains("port: management", "port: admin");
        assertThat(operator).contains("name: management");
        assertThat(proxy).contains("name: admin");
    }

    private static JsonNode groups(Path file) throws IOException {
        JsonNode document = new YAMLMapper().readTree(file.toFile());
        return (document.has("spec") ? document.path("spec") : document).path("groups");
    }

    /** Labels by metric, of both planes. */
    private static Map<String, Set<String>> documented() throws IOException {
        return Stream.of("metrics.md", "operator.md")
                .map(DOCS::resolve)
                .flatMap(MonitoringTest::rows)
                .collect(Collectors.toMap(row -> row.group(1), row -> found(LABEL, row.group(2)), (one, _) -> one));
    }

    private static Stream<MatchResult> rows(Path document) {
        return Manifests.read(document)
                .lines()
                .flatMap(line -> ROW.matcher(line).results());
    }

    private static Set<String> labels(String matchers) {
        return found(MATCHER, matchers);
    }

    private static Set<String> grouping(String expression) {
        return BY.matcher(expression)
                .results()
                .flatMap(by -> Stream.of(by.group(1).split(", ")))
                .collect(Collectors.toSet());
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }
}
