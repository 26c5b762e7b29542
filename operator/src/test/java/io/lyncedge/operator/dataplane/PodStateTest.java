package io.lyncedge.operator.dataplane;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PodStateTest {
    /** An absent word is a field that the kubelet has not written. */
    @ParameterizedTest
    @CsvSource({
        "False,       , 0, true",
        "False, false , 0, true",
        "False, true  , 0, false",
        "False, false , 1, false",
        "True ,       , 0, false"
    })
    void shouldBeStartingUntilTheContainerHasStartedForTheFirstTime(
            String ready, @Nullable Boolean started, int restarts, boolean starting) {
        // Given
        Pod pod = new PodBuilder()
                .withNewMetadata()
                .endMetadata()
                .withNewStatus()
                .addNewCondition()
                .withType("Ready")
                .withStatus(ready)
                .endCondition()
                .addNewContainerStatus()
                .withStarted(started)
                .withRestartCount(restarts)
                .endContainerStatus()
                .endStatus()
                .build();

        // Then
        assertThat(PodState.of(pod).starting()).isEqualTo(starting);
    }
}
