package io.lyncedge.operator.dataplane;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.lyncedge.operator.count.Tally;
import io.lyncedge.operator.fixture.api.ApiServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class KubeletNudgeTest {
    @AutoClose
    private final ApiServer server = new ApiServer();

    private final KubernetesClient admin = server.client("admin");
    private final List<String> warnings = new ArrayList<>();
    private final Tally<NudgeResult> results = new Tally<>(NudgeResult.class);
    private final KubeletNudge nudge = new KubeletNudge(server.client("operator"), results, warnings::add);

    @Test
    void shouldWarnOnceForEachResourceWithTheRemedyWhenItMayNot() {
        // Given
        server.fail(request -> request.user().equals("operator"), 403);

        // When
        nudge.send(pod("contoso", "a"), "hash", 1);
        nudge.send(pod("contoso", "b"), "hash", 1);
        nudge.send(pod("contoso", "a"), "hash", 2);
        nudge.send(pod("fabrikam", "c"), "hash", 1);

        // Then
        assertThat(warnings).hasSize(2);
        assertThat(warnings.getFirst())
                .contains("lync-edge/contoso", "403", "give the operator's account the verb patch on pods");
        assertThat(results.of(NudgeResult.FORBIDDEN)).isEqualTo(4);
    }

    @Test
    void shouldWarnAgainWhenARightWasGivenAndTakenAway() {
        // Given
        admin.resource(new PodBuilder()
                        .withNewMetadata()
                        .withName("a")
                        .withNamespace("lync-edge")
                        .endMetadata()
                        .build())
                .create();
        server.fail(request -> request.user().equals("operator"), 403);
        nudge.send(pod("contoso", "a"), "hash", 1);

        // When
        server.heal();
        nudge.send(pod("contoso", "a"), "hash", 2);
        nudge.send(pod("contoso", "gone"), "hash", 2);
        server.fail(request -> request.user().equals("operator"), 403);
        nudge.send(pod("contoso", "a"), "hash", 3);

        // Then
        assertThat(warnings).hasSize(2);
        assertThat(List.of(
                        results.of(NudgeResult.FORBIDDEN),
                        results.of(NudgeResult.DONE),
                        results.of(NudgeResult.FAILED)))
                .containsExactly(2L, 1L, 1L);
    }

    private static PodRef pod(String instance, String name) {
        return new PodRef("lync-edge", name, "uid-" + name, instance, Optional.of("10.0.0.1"), true, false, false);
    }
}
