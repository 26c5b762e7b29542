package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.lyncedge.operator.fixture.TestWorld;
import io.lyncedge.operator.fixture.VirtualTimer;
import io.lyncedge.operator.fixture.api.ApiServer;
import io.lyncedge.operator.fixture.api.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A busy API server says when to come again. */
final class RetryAfterTest {
    @AutoClose
    private final ApiServer server = new ApiServer();

    @ParameterizedTest
    @CsvSource({"429, 1, 2, 1000", "503, 1, 2, 1000", "429, 0, 1, 0", "429, 60, 1, 0", "500, 1, 1, 0"})
    void shouldWaitAsLongAsAskedAndTryOnceMoreWhenTheServerIsBusy(int code, int seconds, int requests, long millis) {
        // Given
        server.fail(_ -> true, new Fault.Refused(code, "", seconds));
        WriteGuard guard = new WriteGuard(new Leadership(new VirtualTimer(), LeasePeriods.STANDARD), "operator-1");
        long start = System.nanoTime();

        // When
        try (KubernetesClient client = OperatorClient.create(server.config("operator-1"), guard)) {
            assertThatThrownBy(() ->
                            client.pods().inNamespace("lync-edge").withName("x").get())
                    .isInstanceOf(KubernetesClientException.class);
        }

        // Then
        assertThat(server.requests("operator-1")).hasSize(requests);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"9, 2", "10, 1"})
    void shouldNotSendAWriteAgainWhenTheLeadIsLostInTheMeantime(int secondsSinceRenewal, int requests) {
        // Given
        VirtualTimer timer = new VirtualTimer();
        Leadership leadership = new Leadership(timer, LeasePeriods.STANDARD);
        leadership.sending();
        leadership.accepted();
        server.fail(_ -> pass(timer, secondsSinceRenewal), new Fault.Refused(429, "", 1));

        // When
        try (KubernetesClient client =
                OperatorClient.create(server.config("operator-1"), new WriteGuard(leadership, "operator-1"))) {
            assertThatThrownBy(() -> client.pods()
                            .inNamespace("lync-edge")
                            .resource(new PodBuilder()
                                    .withNewMetadata()
                                    .withName("x")
                                    .endMetadata()
                                    .build())
                            .create())
                    .hasMessageContaining("the test says so");
        }

        // Then
        assertThat(server.requests("operator-1")).hasSize(requests);
    }

    /** The first request takes so long. */
    private static boolean pass(VirtualTimer timer, int seconds) {
        timer.advance(Duration.ofSeconds(seconds).minus(Duration.between(TestWorld.NOW, timer.instant())));
        return true;
    }
}
