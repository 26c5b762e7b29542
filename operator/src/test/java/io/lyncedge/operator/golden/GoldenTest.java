package io.lyncedge.operator.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.lyncedge.config.ProxyConfigValidator;
import io.lyncedge.operator.translate.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code src/test/resources/golden} says what a resource becomes. {@code -Dgolden.update=true} writes the
 * outcome into the folders; read the difference before you commit it.
 */
final class GoldenTest {
    private static final Path EXAMPLES = Path.of("..", "deploy", "examples");

    static Stream<Path> scenarios() {
        return Scenarios.folders().stream();
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void shouldBecomeWhatTheFolderSaysWhenTranslated(Path folder) throws IOException {
        // When
        Map<String, String> files = ScenarioOutput.files(Scenarios.plan(folder));

        // Then
        for (Map.Entry<String, String> file : files.entrySet()) {
            compare(folder.resolve(file.getKey()), file.getValue());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void shouldSatisfyTheProxyWhenTranslated(Path folder) {
        // When
        Plan plan = Scenarios.plan(folder);

        // Then
        assertThat(new ProxyConfigValidator()
                        .validate(plan.config(), plan.bundle().files().keySet()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void shouldSayInOneLineWhatItShowsWhenRead(Path folder) throws IOException {
        assertThat(new Scenario(folder).description().lines()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void shouldHaveAFolderWhenItIsAnExample(Path example) throws IOException {
        String name = String.valueOf(example.getFileName()).replace(".yaml", "");
        assertThat(Scenarios.FOLDERS.resolve("example-" + name)).isDirectory();
    }

    static void compare(Path file, String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, actual);
            return;
        }
        List<String> expected = Files.exists(file) ? Files.readAllLines(file) : List.of();
        List<String> lines = actual.lines().toList();
        if (!expected.equals(lines)) {
            fail(String.join(
                    "\n",
                    UnifiedDiffUtils.generateUnifiedDiff(
                            file.toString(), "now", expected, DiffUtils.diff(expected, lines), 3)));
        }
    }
}
