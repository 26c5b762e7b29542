package io.lyncedge.operator.dataplane;

import static io.lyncedge.operator.dataplane.Answers.NEW;
import static io.lyncedge.operator.dataplane.Answers.OLD;
import static io.lyncedge.operator.dataplane.Answers.refusing;
import static io.lyncedge.operator.dataplane.Answers.serving;
import static org.assertj.core.api.Assertions.assertThat;

import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.lyncedge.operator.dataplane.PodAnswer.Unreachable;
import io.lyncedge.operator.fixture.VirtualTimer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class NudgeTest {
    private static final ResourceID CONTOSO = new ResourceID("contoso", "lync-edge");

    private final VirtualTimer timer = new VirtualTimer();
    private final FakePods pods = new FakePods(timer);
    private final PodPoller poller = new PodPoller(timer, Runnable::run, pods, _ -> {});

    @BeforeEach
    void settle() {
        pods.add("a", serving(OLD)).add("b", serving(OLD));
        poller.expect(CONTOSO, OLD, pods.keys());
        timer.advance(Duration.ofSeconds(25));
    }

    @Test
    void shouldNudgeAtZeroTwoFiveAndFifteenSecondsWhenPodsLag() {
        // Given
        long edit = timer.instant().getEpochSecond();

        // When
        poller.expect(CONTOSO, NEW, pods.keys());
        timer.advance(Duration.ofMillis(1500));
        pods.answer("b", serving(NEW));
        timer.advance(Duration.ofMinutes(5));

        // Then
        assertThat(pods.nudges())
                .containsExactlyInAnyOrder(
                        "a 1 1 at " + edit,
                        "b 1 1 at " + edit,
                        "a 1 2 at " + (edit + 2),
                        "a 1 3 at " + (edit + 5),
                        "a 1 4 at " + (edit + 15));
    }

    @Test
    void shouldNotNudgeWhenPodsServeWhatIsWanted() {
        // When
        timer.advance(Duration.ofMinutes(5));

        // Then
        assertThat(pods.nudges()).isEmpty();
    }

    @Test
    void shouldNotNudgeAPodWhenItRefusedOrDoesNotAnswerOrTerminates() {
        // Given
        pods.add("c", serving(OLD));
        pods.answer("a", refusing(OLD, NEW));
        pods.answer("b", new Unreachable("late"));
        pods.terminate("c");
        poller.expect(CONTOSO, OLD, pods.keys());
        timer.advance(Duration.ofSeconds(25));

        // When
        poller.expect(CONTOSO, NEW, pods.keys());
        timer.advance(Duration.ofMinutes(5));

        // Then
        assertThat(pods.nudges()).isEmpty();
    }

    @Test
    void shouldBeginAgainWhenSomethingElseIsWanted() {
        // Given
        poller.expect(CONTOSO, NEW, pods.keys());
        timer.advance(Duration.ofMinutes(1));
        pods.forget();
        long edit = timer.instant().getEpochSecond();

        // When
        poller.expect(CONTOSO, "2".repeat(64), pods.keys());
        timer.advance(Duration.ofSeconds(2));

        // Then
        assertThat(pods.nudges())
                .containsExactlyInAnyOrder(
                        "a 2 1 at " + edit, "b 2 1 at " + edit, "a 2 2 at " + (edit + 2), "b 2 2 at " + (edit + 2));
    }
}
