package io.lyncedge.bench.stats;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Ratios of lower quartiles with percentile bootstrap intervals. Whole rounds are drawn, so that what disturbed one
 * round stays paired.
 *
 * @param seed of the draws: the same seed and figures give the same interval
 */
public record Bootstrap(long seed) {
    private static final int DRAWS = 10_000;

    /**
     * Compares {@code ours} with the cheapest of {@code others}.
     *
     * @param ours cost in each round
     * @param others for each other, its cost in the same rounds; not empty
     */
    public Ratio ratio(double[] ours, List<double[]> others) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] draws = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] rounds = random.ints(ours.length, 0, ours.length).toArray();
            draws[draw] = of(pick(ours, rounds), pickAll(others, rounds));
        }
        return new Ratio(of(ours, others), Quartile.quantile(draws, 0.025), Quartile.quantile(draws, 0.975));
    }

    private static double of(double[] ours, List<double[]> others) {
        double best = others.stream().mapToDouble(Quartile::lower).min().orElseThrow();
        return Quartile.lower(ours) / best;
    }

    private static List<double[]> pickAll(List<double[]> costs, int[] rounds) {
        return costs.stream().map(cost -> pick(cost, rounds)).toList();
    }

    private static double[] pick(double[] costs, int[] rounds) {
        return IntStream.of(rounds).mapToDouble(round -> costs[round]).toArray();
    }
}
