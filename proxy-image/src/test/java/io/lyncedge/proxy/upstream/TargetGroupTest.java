package io.lyncedge.proxy.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.BalancingPolicy;
import io.lyncedge.config.Endpoint;
import io.lyncedge.config.MachineConfig;
import io.lyncedge.config.ServerConfig;
import io.lyncedge.proxy.health.ServerHealth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TargetGroupTest {
    private static final ServerHealth ALL_WELL = (_, _, _) -> true;
    private static final ServerHealth ALL_ILL = (_, _, _) -> false;

    private final List<Target> targets =
            IntStream.range(0, 3).mapToObj(TargetGroupTest::target).toList();

    @Test
    void shouldTakeTheTargetWithTheFewestExchanges() {
        // Given
        TargetGroup group = new TargetGroup(targets, BalancingPolicy.LEAST_REQUESTS);
        targets.get(0).load().exchangeBegan();
        targets.get(2).load().exchangeBegan();

        // When, Then
        assertThat(choose(group, ALL_WELL, 10)).containsOnly(targets.get(1));
    }

    @Test
    void shouldShareOutWhenAllHaveTheSameLoad() {
        TargetGroup group = new TargetGroup(targets, BalancingPolicy.LEAST_REQUESTS);

        assertThat(choose(group, ALL_WELL, 3)).containsExactlyInAnyOrderElementsOf(targets);
    }

    @Test
    void shouldTakeTurnsWhateverTheLoad() {
        // Given
        TargetGroup group = new TargetGroup(targets, BalancingPolicy.ROUND_ROBIN);
        targets.get(0).load().exchangeBegan();

        // When, Then
        assertThat(choose(group, ALL_WELL, 6))
                .containsExactly(
                        targets.get(0), targets.get(1), targets.get(2), targets.get(0), targets.get(1), targets.get(2));
    }

    @ParameterizedTest
    @EnumSource
    void shouldTakeHealthyTargetsAlone(BalancingPolicy policy) {
        // Given
        TargetGroup group = new TargetGroup(targets, policy);
        targets.get(1).load().exchangeBegan();
        ServerHealth onlySecond = (_, server, _) -> server.equals("fe1.corp.contoso.com");

        // When, Then
        assertThat(choose(group, onlySecond, 5)).containsOnly(targets.get(1));
    }

    @ParameterizedTest
    @EnumSource
    void shouldTryEachTargetOnceWhenNoneIsHealthy(BalancingPolicy policy) {
        // Given
        TargetGroup group = new TargetGroup(targets, policy);

        // When
        Target first = group.choose(ALL_ILL, Set.of()).orElseThrow();
        Target second = group.choose(ALL_ILL, Set.of(first)).orElseThrow();
        Target third = group.choose(ALL_ILL, Set.of(first, second)).orElseThrow();

        // Then
        assertThat(List.of(first, second, third)).containsExactlyInAnyOrderElementsOf(targets);
        assertThat(group.choose(ALL_ILL, Set.copyOf(targets))).isEmpty();
    }

    @Test
    void shouldTakeTheOnlyTargetWhateverItsHealth() {
        TargetGroup single = new TargetGroup(List.of(targets.getFirst()), BalancingPolicy.LEAST_REQUESTS);

        assertThat(single.choose(ALL_ILL, Set.of())).contains(targets.getFirst());
        assertThat(single.choose(ALL_WELL, Set.of(targets.getFirst()))).isEmpty();
    }

    private static List<Target> choose(TargetGroup group, ServerHealth health, int times) {
        return IntStream.range(0, times)
                .mapToObj(_ -> group.choose(health, Set.of()).orElseThrow())
                .toList();
    }

    private static Target target(int number) {
        Endpoint endpoint = new Endpoint("10.20.0." + number, 8080);
        MachineConfig machine = new MachineConfig(Optional.empty(), Optional.of(endpoint));
        ServerConfig server =
                new ServerConfig("fe" + number + ".corp.contoso.com", "pool.corp.contoso.com", false, List.of(machine));
        return new Target(new Target.Identity("fe", server, machine, endpoint, Optional.empty()));
    }
}
