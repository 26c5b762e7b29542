package io.lyncedge.bench.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final long SEED = 42;

    private final Bootstrap bootstrap = new Bootstrap(SEED);

    @Test
    void shouldBeExactWhenEveryRoundIsAlike() {
        // When
        Ratio ratio = bootstrap.ratio(new double[] {9, 9, 9, 9}, List.of(new double[] {10, 10, 10, 10}));

        // Then
        assertThat(ratio).isEqualTo(new Ratio(0.9, 0.9, 0.9));
    }

    @Test
    void shouldCompareWithTheCheapestWhenThereAreSeveral() {
        // When
        Ratio ratio = bootstrap.ratio(new double[] {9, 9}, List.of(new double[] {10, 10}, new double[] {6, 6}));

        // Then
        assertThat(ratio.estimate()).isEqualTo(1.5, within(1e-9));
    }

    @Test
    void shouldKeepRoundsTogetherWhenADisturbanceHitsBoth() {
        // Given both cost ten times as much in some rounds, yet ours is always a tenth cheaper
        double[] theirs = {1, 10, 1, 10, 1, 10, 1, 10};
        double[] ours = {0.9, 9, 0.9, 9, 0.9, 9, 0.9, 9};

        // When
        Ratio ratio = bootstrap.ratio(ours, List.of(theirs));

        // Then
        assertThat(ratio.low()).isEqualTo(0.9, within(1e-9));
        assertThat(ratio.high()).isEqualTo(0.9, within(1e-9));
    }

    @Test
    void shouldCoverTheTrueRatioWhenCostsAreNoisy() {
        // Given
        Random random = new Random(SEED);
        double[] ours = random.doubles(25, 95, 105).toArray();
        double[] theirs = random.doubles(25, 95, 105).toArray();

        // When
        Ratio ratio = bootstrap.ratio(ours, List.of(theirs));

        // Then
        assertThat(ratio.low()).isLessThan(1).isGreaterThan(0.9);
        assertThat(ratio.high()).isGreaterThan(1).isLessThan(1.1);
    }

    @Test
    void shouldRepeatWhenTheSeedIsTheSame() {
        // Given
        double[] ours = new Random(SEED).doubles(10, 1, 2).toArray();
        double[] theirs = new Random(SEED + 1).doubles(10, 1, 2).toArray();

        // Then
        assertThat(bootstrap.ratio(ours, List.of(theirs)))
                .isEqualTo(new Bootstrap(SEED).ratio(ours, List.of(theirs)))
                .isNotEqualTo(new Bootstrap(SEED + 1).ratio(ours, List.of(theirs)));
    }
}
