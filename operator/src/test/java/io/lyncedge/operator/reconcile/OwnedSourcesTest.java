package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts: an answer of the API server, or an event that overtook it. */
final class OwnedSourcesTest {
    @ParameterizedTest
    @CsvSource({
        "211, 210, true",
        "210, 211, false",
        "210, 210, false",
        "1000, 999, true",
        "99999999999999999999, 9, true"
    })
    void shouldBeLaterWhenItsVersionIsTheHigherNumber(String one, String other, boolean later) {
        assertThat(OwnedSources.isLater(of(one), of(other))).isEqualTo(later);
    }

    private static HasMetadata of(String version) {
        return new SecretBuilder()
                .withNewMetadata()
                .withResourceVersion(version)
                .endMetadata()
                .build();
    }
}
