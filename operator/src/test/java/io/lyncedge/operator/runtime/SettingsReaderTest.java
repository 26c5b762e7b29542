package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.Cidr;
import io.lyncedge.operator.runtime.OperatorSettings.OperatorPod;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsReaderTest {
    private final Map<String, String> environment = new HashMap<>(Map.of("LYNCEDGE_PROXY_IMAGE", "lyncedge-proxy:1"));

    @Test
    void shouldHaveDefaultsWhenOnlyTheImageIsSet() {
        // When
        OperatorSettings settings = valid();

        // Then
        assertThat(settings.proxyImage()).isEqualTo("lyncedge-proxy:1");
        assertThat(settings.watchNamespaces()).containsExactly("lync-edge");
        assertThat(settings.forbiddenPoolCidrs()).isEmpty();
        assertThat(settings.maxRollouts()).isEqualTo(5);
        assertThat(settings.progressDeadline()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.policyProbe()).isTrue();
        assertThat(settings.pod()).isEqualTo(new OperatorPod("lyncedge-operator", "lyncedge-system", 9900));
    }

    @Test
    void shouldTakeEverythingOverWhenItIsSet() {
        // Given
        environment.putAll(Map.of(
                "LYNCEDGE_WATCH_NAMESPACES", " paris, london ,",
                "LYNCEDGE_FORBIDDEN_POOL_CIDRS", "10.42.0.0/16,fd00::/48",
                "LYNCEDGE_MAX_ROLLOUTS", "7",
                "LYNCEDGE_PROGRESS_DEADLINE_SECONDS", "90",
                "LYNCEDGE_POLICY_PROBE", "false",
                "LYNCEDGE_MANAGEMENT_PORT", "0",
                "POD_NAME", "lyncedge-operator-7d9f-x2x",
                "POD_NAMESPACE", "edge-system"));

        // When
        OperatorSettings settings = valid();

        // Then
        assertThat(settings.watchNamespaces()).containsExactly("london", "paris");
        assertThat(settings.forbiddenPoolCidrs()).containsExactly(Cidr.of("10.42.0.0/16"), Cidr.of("fd00::/48"));
        assertThat(settings.maxRollouts()).isEqualTo(7);
        assertThat(settings.progressDeadline()).isEqualTo(Duration.ofSeconds(90));
        assertThat(settings.policyProbe()).isFalse();
        assertThat(settings.pod()).isEqualTo(new OperatorPod("lyncedge-operator-7d9f-x2x", "edge-system", 0));
    }

    @Test
    void shouldWatchAllNamespacesWhenAStarSaysSo() {
        // Given
        environment.put("LYNCEDGE_WATCH_NAMESPACES", "*");

        // Then
        assertThat(valid().watchNamespaces()).isEmpty();
    }

    @Test
    void shouldTellAllErrorsAtOnceWhenMuchIsWrong() {
        // Given
        environment.clear();
        environment.putAll(Map.of(
                "LYNCEDGE_WATCH_NAMESPACES", "*,Paris",
                "LYNCEDGE_FORBIDDEN_POOL_CIDRS", "10.42.0.1/16",
                "LYNCEDGE_MAX_ROLLOUTS", "0",
                "LYNCEDGE_PROGRESS_DEADLINE_SECONDS", "soon",
                "LYNCEDGE_POLICY_PROBE", "yes",
                "LYNCEDGE_MANAGEMENT_PORT", "65536",
                "POD_NAME", "Up_Per",
                "POD_NAMESPACE", "a.b"));

        // Then
        assertThat(problems())
                .extracting(problem -> problem.split(" ")[0])
                .containsExactlyInAnyOrder(
                        "LYNCEDGE_PROXY_IMAGE",
                        "LYNCEDGE_WATCH_NAMESPACES",
                        "LYNCEDGE_WATCH_NAMESPACES",
                        "LYNCEDGE_FORBIDDEN_POOL_CIDRS",
                        "LYNCEDGE_MAX_ROLLOUTS",
                        "LYNCEDGE_PROGRESS_DEADLINE_SECONDS",
                        "LYNCEDGE_POLICY_PROBE",
                        "LYNCEDGE_MANAGEMENT_PORT",
                        "POD_NAME",
                        "POD_NAMESPACE");
        assertThat(problems()).allMatch(problem -> problem.contains(": write ") || problem.contains(": set it "));
    }

    @ParameterizedTest
    @CsvSource({
        "LYNCEDGE_WATCH_NAMESPACES, ',', LYNCEDGE_WATCH_NAMESPACES has ''",
        "LYNCEDGE_PROXY_IMAGE, 'not an image', LYNCEDGE_PROXY_IMAGE is 'not an image'",
        "LYNCEDGE_MAX_ROLLOUTS, 99999999999, write a number from 1 to 1000"
    })
    void shouldNameValueAndRemedyWhenAVariableIsWrong(String variable, String value, String message) {
        // Given
        environment.put(variable, value);

        // Then
        assertThat(problems()).singleElement().asString().contains(message);
    }

    private OperatorSettings valid() {
        return switch (SettingsReader.read(environment)) {
            case Settings.Valid(OperatorSettings settings) -> settings;
            case Settings.Invalid(List<String> problems) -> throw new AssertionError(problems);
        };
    }

    private List<String> problems() {
        return switch (SettingsReader.read(environment)) {
            case Settings.Valid(OperatorSettings settings) -> throw new AssertionError(settings);
            case Settings.Invalid(List<String> problems) -> problems;
        };
    }
}
