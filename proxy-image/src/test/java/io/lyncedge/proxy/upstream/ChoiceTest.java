package io.lyncedge.proxy.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.BalancingPolicy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private final List<Target> own = List.of(Targets.target(0), Targets.target(1));
    private final List<Target> backup = List.of(Targets.target(2), Targets.target(3));

    @Test
    void shouldGoToTheHealthyThenToTheBackupThenToTheOthersOfThePool() {
        assertThat(order(choice(Targets.candidates(own, 0), Targets.candidates(backup, 1))))
                .containsExactly(own.get(1), backup.get(0), own.get(0));
    }

    @Test
    void shouldGoToTheBackupWhenNoneOfThePoolIsHealthy() {
        assertThat(order(choice(Targets.candidates(own, 0, 1), Targets.candidates(backup)))
                        .subList(0, 2))
                .containsExactlyInAnyOrderElementsOf(backup);
    }

    @Test
    void shouldTryEachOfThePoolOnceAndNoneOfTheBackupWhenNeitherHasAHealthyOne() {
        assertThat(order(choice(Targets.candidates(own, 0, 1), Targets.candidates(backup, 0, 1))))
                .containsExactlyInAnyOrderElementsOf(own);
    }

    @Test
    void shouldTryNoneThatDrainsWhenNoneIsHealthy() {
        // Given
        List<Candidate> candidates =
                List.of(new Candidate(own.get(0), () -> true, true), new Candidate(own.get(1), () -> false, false));

        // When, Then
        assertThat(order(choice(candidates, List.of()))).containsExactly(own.get(1));
    }

    @Test
    void shouldGoNowhereWhenAllDrain() {
        assertThat(order(choice(List.of(new Candidate(own.get(0), () -> true, true)), List.of())))
                .isEmpty();
    }

    private static Choice choice(List<Candidate> own, List<Candidate> backup) {
        return new Choice(
                Targets.group(BalancingPolicy.LEAST_REQUESTS, own),
                Optional.of(Targets.group(BalancingPolicy.LEAST_REQUESTS, backup)));
    }

    /** The targets of a request for which every connect fails. */
    private static List<Target> order(Choice choice) {
        List<Target> order = new ArrayList<>();
        Set<Target> tried = new HashSet<>();
        for (Target next = choice.next(Asking.get(), tried); next != null; next = choice.next(Asking.get(), tried)) {
            order.add(next);
            tried.add(next);
        }
        return order;
    }
}
