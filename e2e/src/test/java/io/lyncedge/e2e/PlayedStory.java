package io.lyncedge.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.testcontainers.DockerClientFactory;

/** One cluster for all scenes; a scene fails if one of its checks came otherwise than expected. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlayedStory {
    private static final String MISSING = "NO CONTAINER ENGINE ANSWERS: the tests on a cluster are skipped."
            + " Start an engine or set DOCKER_HOST; with -Pcluster this is a failure.";

    private final List<Scene> scenes;
    private final Transcript transcript = new Transcript(System.out);
    private final long start = System.nanoTime();
    private Stage stage;

    PlayedStory(List<Scene> scenes) {
        this.scenes = scenes;
    }

    @BeforeAll
    void setTheStage() throws IOException {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            System.out.println(MISSING);
            if (Boolean.getBoolean("lyncedge.cluster.required")) {
                fail(MISSING);
            }
            abort(MISSING);
        }
        stage = Stage.set(transcript);
    }

    @AfterAll
    void strike() {
        transcript.showSummary();
        System.out.printf(
                "%n%d checks, %d came otherwise than expected, %d s in all.%n",
                transcript.checks(),
                transcript.failures().size(),
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
        if (stage != null) {
            stage.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> shouldComeAsExpectedWhenPlayed() {
        return scenes.stream().map(scene -> DynamicTest.dynamicTest(scene.title(), () -> play(scene)));
    }

    private void play(Scene scene) throws InterruptedException {
        // Given
        int before = transcript.failures().size();

        // When
        Story.play(scene, stage);

        // Then
        List<String> failures = transcript.failures();
        assertThat(failures.subList(before, failures.size())).isEmpty();
    }
}
