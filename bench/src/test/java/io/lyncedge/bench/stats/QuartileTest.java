package io.lyncedge.bench.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuartileTest {
    @Test
    void shouldTakeTheValueAtItsPlaceWhenThePlaceIsWhole() {
        assertThat(Quartile.lower(new double[] {5, 1, 4, 2, 3})).isEqualTo(2);
        assertThat(Quartile.median(new double[] {5, 1, 4, 2, 3})).isEqualTo(3);
    }

    @Test
    void shouldInterpolateWhenThePlaceLiesBetweenTwoValues() {
        assertThat(Quartile.lower(new double[] {10, 20, 30, 40})).isEqualTo(17.5, within(1e-9));
        assertThat(Quartile.median(new double[] {10, 20})).isEqualTo(15, within(1e-9));
    }

    @Test
    void shouldTakeTheOnlyValueWhenThereIsOne() {
        assertThat(Quartile.lower(new double[] {7})).isEqualTo(7);
    }
}
