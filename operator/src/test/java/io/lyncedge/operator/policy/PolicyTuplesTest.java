package io.lyncedge.operator.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.operator.encoding.PolicyEncoding;
import io.lyncedge.operator.policy.PortTables.Carried;
import io.lyncedge.operator.resources.RenderedYaml;
import io.lyncedge.operator.translate.Plan;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Exactly the rows that a resource needs and not one tuple more, in both directions: what evaluators find in the rendered
 * YAML against the port tables. Another series: {@code -Dpolicies.seed=N}.
 */
final class PolicyTuplesTest {
    private static final int SCENES = 28;
    private static final AtomicLong ALLOWED = new AtomicLong();
    private static final AtomicLong DENIED = new AtomicLong();

    static LongStream seeds() {
        long first = Long.getLong("policies.seed", 20_260_101);
        return LongStream.range(first, first + SCENES);
    }

    @AfterAll
    static void tell() {
        System.out.println(2 * SCENES + " resources: " + ALLOWED + " tuples allowed, " + DENIED + " denied");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldAllowExactlyTheRowsOfBothResourcesWhenRendered(long seed) {
        // Given
        Scene scene = Scene.of(seed);

        // When
        Policies policies = NetworkPolicies.of(rendered(scene, RenderedYaml::of));

        // Then
        for (Draft draft : scene.drafts()) {
            PortTables tables = new PortTables(draft, Carried.EVERYTHING);
            assertThat(scene.wrong(policies, tables, attempt -> isCounted(tables, attempt)))
                    .as(draft::yaml)
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldLeaveForeignPodsAloneWhenRendered(long seed) {
        // Given
        Scene scene = Scene.of(seed);
        Policies policies = NetworkPolicies.of(rendered(scene, RenderedYaml::of));

        // Then
        assertThat(Scene.strangers())
                .allSatisfy(stranger -> assertThat(scene.glances(stranger)).allMatch(policies::allow));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldSayTheSameInTheWordsOfCiliumButForRangesOfPods(long seed) {
        // Given
        Scene scene = Scene.of(seed);

        // When
        Policies policies = CiliumPolicies.of(rendered(scene, PolicyEncoding.CILIUM::write));

        // Then
        for (Draft draft : scene.drafts()) {
            assertThat(scene.wrong(policies, new PortTables(draft, Carried.NO_RANGES_OF_PODS), _ -> true))
                    .as(draft::yaml)
                    .isEmpty();
        }
        assertThat(Scene.strangers())
                .allSatisfy(stranger -> assertThat(scene.glances(stranger)).allMatch(policies::allow));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldSayTheSameInClusterNetworkPoliciesButForWhatComesFromOutside(long seed) {
        // Given
        Scene scene = Scene.of(seed);

        // When
        Policies policies = ClusterPolicies.of(rendered(scene, PolicyEncoding.CLUSTER_NETWORK_POLICY::write));

        // Then
        for (Draft draft : scene.drafts()) {
            assertThat(scene.wrong(policies, new PortTables(draft, Carried.NOTHING_FROM_OUTSIDE), _ -> true))
                    .as(draft::yaml)
                    .isEmpty();
        }
        assertThat(Scene.strangers())
                .allSatisfy(stranger -> assertThat(scene.glances(stranger)).allMatch(policies::allow));
    }

    private static String rendered(Scene scene, Function<Plan, String> words) {
        return scene.plans().stream().map(words).collect(Collectors.joining());
    }

    private static boolean isCounted(PortTables tables, Attempt attempt) {
        (tables.allow(attempt) ? ALLOWED : DENIED).incrementAndGet();
        return true;
    }
}
