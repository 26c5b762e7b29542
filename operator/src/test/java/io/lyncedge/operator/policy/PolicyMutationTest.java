package io.lyncedge.operator.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.operator.policy.PortTables.Carried;
import io.lyncedge.operator.resources.RenderedYaml;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the tuples notice it when a policy is a little too wide or too narrow. */
final class PolicyMutationTest {
    private static final long SEEDS = 60;

    @ParameterizedTest(name = "{1} instead of {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    /32                | /31
                    /128               | /127
                    - port: 80\\n      | - port: 81\\n
                    port: 4443         | port: 4444
                    - port: 443\\n      | - port: 443\\n      endPort: 444\\n
                    protocol: TCP      | protocol: UDP
                    namespace: lync-edge                          | namespace: other
                    app.kubernetes.io/instance: contoso           | app.kubernetes.io/part-of: contoso
                    kubernetes.io/metadata.name: lyncedge-system  | kubernetes.io/metadata.name: web
                    '      podSelector:'                          | '    - podSelector:'
                    """)
    void shouldFindWrongTuplesWhenTheWordsDiffer(String before, String now) {
        // Given
        String words = lines(before);
        Scene scene = LongStream.range(0, SEEDS)
                .mapToObj(Scene::of)
                .filter(candidate -> yaml(candidate).contains(words))
                .findFirst()
                .orElseThrow();

        // When
        Policies policies = NetworkPolicies.of(yaml(scene).replace(words, lines(now)));

        // Then
        assertThat(scene.drafts())
                .anyMatch(draft -> !scene.wrong(policies, new PortTables(draft, Carried.EVERYTHING), _ -> true)
                        .isEmpty());
    }

    private static String yaml(Scene scene) {
        return scene.plans().stream().map(RenderedYaml::of).collect(Collectors.joining());
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }
}
