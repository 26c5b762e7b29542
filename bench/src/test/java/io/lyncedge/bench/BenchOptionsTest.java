package io.lyncedge.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyncedge.bench.peer.PeerKind;
import io.lyncedge.bench.plan.BenchFailure;
import io.lyncedge.bench.plan.Sampling;
import io.lyncedge.bench.plan.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchOptionsTest {
    @Test
    void shouldRunBothScenariosAgainstBothProductsWhenNothingIsSaid() {
        // When
        BenchOptions options = BenchOptions.parse();

        // Then
        assertThat(options.scenarios()).containsExactly(Scenario.S1, Scenario.S3);
        assertThat(options.peers()).containsExactly(PeerKind.LYNCEDGE, PeerKind.HAPROXY, PeerKind.NGINX);
        assertThat(options.sampling().rounds()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void shouldTakeEveryOptionWhenGiven() {
        // When
        BenchOptions options = BenchOptions.parse(
                "--scenario",
                "s3",
                "--peers",
                "codec-relay,nginx",
                "--slices",
                "4",
                "--seconds",
                "2",
                "--warmup",
                "1",
                "--starts",
                "0",
                "--seed",
                "7");

        // Then
        assertThat(options.scenarios()).containsExactly(Scenario.S3);
        assertThat(options.peers()).containsExactly(PeerKind.CODEC_RELAY, PeerKind.NGINX);
        assertThat(options.sampling()).isEqualTo(new Sampling(4, 2, 1, 0, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--slices", "--slices many", "--scenario S2", "--peers apache", "--colour red"})
    void shouldSayHowToUseItWhenAnOptionIsNotUnderstood(String line) {
        assertThatThrownBy(() -> BenchOptions.parse(line.split(" ", -1)))
                .isInstanceOf(BenchFailure.class)
                .hasMessageContaining(line)
                .hasMessageContaining("usage: bench/run");
    }
}
