package io.lyncedge.proxy.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.BalancingPolicy;
import io.lyncedge.proxy.wire.CookieName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TargetGroupTest {
    private static final Asking REQUEST = Asking.get();

    private final List<Target> targets =
            IntStream.range(0, 3).mapToObj(Targets::target).toList();

    @Test
    void shouldTakeTheTargetWithTheFewestExchanges() {
        // Given
        TargetGroup group = group(BalancingPolicy.LEAST_REQUESTS);
        targets.get(0).load().exchangeBegan();
        targets.get(2).load().exchangeBegan();

        // When, Then
        assertThat(choose(group, 10)).containsOnly(targets.get(1));
    }

    @Test
    void shouldSendOnlyAFewAtOnceWhenATargetIsNewAndItsConnectionsAreStillToComeAbout() {
        // Given
        Target idle = targets.get(0);
        Target busy = targets.get(1);
        IntStream.range(0, 40).forEach(_ -> busy.load().exchangeBegan());
        TargetGroup group = Targets.group(BalancingPolicy.LEAST_REQUESTS, Targets.candidates(List.of(idle, busy)));

        // When
        List<Target> chosen =
                Stream.generate(() -> chooseAndBegin(group, busy)).limit(30).toList();

        // Then
        int waiting = idle.load().exchanges();
        assertThat(chosen).hasSize(30);
        assertThat(waiting).isBetween(1, 5);

        // When
        IntStream.range(0, waiting).forEach(_ -> idle.load().connectEnded());

        // Then
        assertThat(choose(group, 10)).containsOnly(idle);
    }

    /** A request that finds a connection at one target and has to wait for one at the other. */
    private static Target chooseAndBegin(TargetGroup group, Target connected) {
        Target target = choose(group, 1).getFirst();
        if (target == connected) {
            target.load().exchangeBegan();
        } else {
            target.load().connectBegan();
        }
        return target;
    }

    @ParameterizedTest
    @EnumSource
    void shouldShareOutEvenlyWhenAllHaveTheSameLoad(BalancingPolicy policy) {
        assertThat(counts(choose(group(policy), 300))).containsOnly(100L).hasSize(3);
    }

    @Test
    void shouldTakeTurnsWhateverTheLoad() {
        // Given
        TargetGroup group = group(BalancingPolicy.ROUND_ROBIN);
        targets.get(0).load().exchangeBegan();

        // When, Then
        assertThat(choose(group, 6))
                .containsExactly(
                        targets.get(0), targets.get(1), targets.get(2), targets.get(0), targets.get(1), targets.get(2));
    }

    @ParameterizedTest
    @EnumSource
    void shouldShareOutEvenlyAmongTheHealthy(BalancingPolicy policy) {
        // Given
        TargetGroup group = Targets.group(policy, Targets.candidates(targets, 1));

        // When, Then
        assertThat(choose(group, 300)).doesNotContain(targets.get(1));
        assertThat(counts(choose(group, 300))).containsOnly(150L);
    }

    @ParameterizedTest
    @EnumSource
    void shouldTakeNoneThatDrains(BalancingPolicy policy) {
        // Given
        TargetGroup group = Targets.group(
                policy,
                List.of(
                        new Candidate(targets.get(0), () -> true, true),
                        new Candidate(targets.get(1), () -> true, false)));

        // When, Then
        assertThat(choose(group, 10)).containsOnly(targets.get(1));
        assertThat(group.any(Set.of(targets.get(1)))).isNull();
        assertThat(group.candidates()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void shouldTakeEachTargetOnceWhenNoneIsHealthy(BalancingPolicy policy) {
        // Given
        TargetGroup group = Targets.group(policy, Targets.candidates(targets, 0, 1, 2));
        assertThat(group.healthy(REQUEST, Set.of())).isNull();

        // When
        Target first = group.any(Set.of());
        Target second = group.any(Set.of(first));
        Target third = group.any(Set.of(first, second));

        // Then
        assertThat(List.of(first, second, third)).containsExactlyInAnyOrderElementsOf(targets);
        assertThat(group.any(Set.copyOf(targets))).isNull();
    }

    @Test
    void shouldTakeNoneThatIsEjectedUntilItIsBack() {
        // Given
        TargetGroup group = group(BalancingPolicy.ROUND_ROBIN);
        Ejection ejection = targets.get(1).ejection();

        // When
        boolean ejected =
                Stream.generate(ejection::failed).limit(Ejection.FAILURES).reduce(false, (_, last) -> last);

        // Then
        assertThat(ejected).isTrue();
        assertThat(choose(group, 10)).doesNotContain(targets.get(1));
        assertThat(ejection.succeeded()).isTrue();
        assertThat(choose(group, 3)).contains(targets.get(1));
    }

    @Test
    void shouldKeepAClientByItsAddressAndMoveNoOtherWhenATargetGoes() {
        // Given
        TargetGroup all = Targets.group(new Stickiness.ByAddress(), Targets.candidates(targets));
        TargetGroup fewer = Targets.group(new Stickiness.ByAddress(), Targets.candidates(targets, 2));
        List<Asking> clients = IntStream.range(0, 3_000)
                .mapToObj(i -> Asking.from("198.51." + i / 250 + "." + i % 250))
                .toList();

        // When
        Map<Asking, Target> before = clients.stream()
                .collect(Collectors.toMap(Function.identity(), client -> all.healthy(client, Set.of())));

        // Then
        assertThat(counts(List.copyOf(before.values()))).hasSize(3).allMatch(count -> count > 800 && count < 1_200);
        assertThat(clients).allSatisfy(client -> {
            Target after = fewer.healthy(client, Set.of());
            assertThat(after).isNotEqualTo(targets.get(2));
            assertThat(before.get(client)).isIn(after, targets.get(2));
        });
    }

    @Test
    void shouldKeepAClientByItsCookieUnlessItsTargetIsIll() {
        // Given
        Stickiness byCookie = new Stickiness.ByCookie(new CookieName("lyncedge-fe"));
        Asking client = Asking.get("Cookie: a=b; lyncedge-fe=token1; c=d");

        // When, Then
        assertThat(choose(Targets.group(byCookie, Targets.candidates(targets)), client, 10))
                .containsOnly(targets.get(1));
        assertThat(choose(Targets.group(byCookie, Targets.candidates(targets, 1)), client, 10))
                .containsOnly(targets.get(0), targets.get(2));
        assertThat(choose(
                        Targets.group(byCookie, Targets.candidates(targets)),
                        Asking.get("Cookie: lyncedge-fe=token9"),
                        9))
                .contains(targets.get(0), targets.get(1), targets.get(2));
    }

    private TargetGroup group(BalancingPolicy policy) {
        return Targets.group(policy, Targets.candidates(targets));
    }

    private static List<Target> choose(TargetGroup group, int times) {
        return choose(group, REQUEST, times);
    }

    private static List<Target> choose(TargetGroup group, Asking request, int times) {
        return IntStream.range(0, times)
                .mapToObj(_ -> group.healthy(request, Set.of()))
                .toList();
    }

    private static List<Long> counts(List<Target> chosen) {
        return List.copyOf(chosen.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values());
    }
}
