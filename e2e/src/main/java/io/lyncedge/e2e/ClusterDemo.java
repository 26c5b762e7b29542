package io.lyncedge.e2e;

import java.io.IOException;
import org.testcontainers.DockerClientFactory;

/** The demonstration: plays all scenes and prints what was expected and what was seen. Its exit code tells whether both agree. */
public final class ClusterDemo {
    private ClusterDemo() {}

    /** Plays it; takes some minutes. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            System.err.println("demo-cluster: no container engine answers: start one, or set DOCKER_HOST");
            System.exit(2);
        }
        Transcript transcript = new Transcript(System.out);
        try (Stage stage = Stage.set(transcript)) {
            for (Scene scene : Story.scenes()) {
                Story.play(scene, stage);
            }
        }
        transcript.showSummary();
        int failures = transcript.failures().size();
        System.out.printf("%n%d checks, %d came otherwise than expected.%n", transcript.checks(), failures);
        transcript.failures().forEach(failure -> System.out.println("  " + failure));
        System.exit(failures == 0 ? 0 : 1);
    }
}
