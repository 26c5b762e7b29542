package io.lyncedge.operator.resources;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The right column is what an API server of Kubernetes 1.35.4 sent back. */
final class CanonicalQuantityTest {
    @ParameterizedTest
    @CsvSource({
        "1000m, 1",
        "0.5, 500m",
        "1500m, 1500m",
        "2, 2",
        "1000, 1k",
        "1024Mi, 1Gi",
        "1536Mi, 1536Mi",
        "0.5Gi, 512Mi",
        "1Ki, 1Ki",
        "1.5Ki, 1536",
        "128974848, 128974848",
        "129M, 129M",
        "0, 0",
        "100n, 1m",
        "0.1Ki, 102400m",
        "1048576Ki, 1Gi",
        "2048M, 2048M",
        "1e3, 1e3",
        "12000e3, 12e6",
        "1.5e0, 1500e-3",
        "0.5E3, 500",
        "1E, 1E",
        "1Ei, 1Ei"
    })
    void shouldBeWhatTheApiServerStoresWhenWritten(String written, String stored) {
        assertThat(CanonicalQuantity.of(Quantity.parse(written)).toString()).isEqualTo(stored);
    }
}
