package io.lyncedge.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyncedge.bench.peer.BuiltPeer;
import io.lyncedge.bench.peer.PeerKind;
import io.lyncedge.bench.plan.BenchFailure;
import io.lyncedge.bench.plan.Sampling;
import io.lyncedge.bench.plan.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchOptionsTest {
    @Test
    void shouldRunEveryScenarioAgainstBothProductsWhenNothingIsSaid() {
        // When
        BenchOptions options = BenchOptions.parse();

        // Then
        assertThat(options.scenarios()).containsExactly(Scenario.values());
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

    @Test
    void shouldTakeAnotherBuildWhenItsFolderIsGiven(@TempDir Path module) throws IOException {
        // Given
        Files.createDirectories(module.resolve("target/proxy/lib"));

        // When
        BenchOptions options = BenchOptions.parse("--peers", "lyncedge,before=" + module);

        // Then
        assertThat(options.peers()).containsExactly(PeerKind.LYNCEDGE, new BuiltPeer("before", module));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--slices",
                "--slices many",
                "--scenario S9",
                "--peers apache",
                "--peers before=/no/such/build",
                "--peers Be/fore=/tmp",
                "--colour red"
            })
    void shouldSayHowToUseItWhenAnOptionIsNotUnderstood(String line) {
        assertThatThrownBy(() -> BenchOptions.parse(line.split(" ", -1)))
                .isInstanceOf(BenchFailure.class)
                .hasMessageContaining(line)
                .hasMessageContaining("usage: bench/run");
    }
}
