package io.lyncedge.operator.dataplane;

import static io.lyncedge.operator.dataplane.Answers.NEW;
import static io.lyncedge.operator.dataplane.Answers.OLD;
import static io.lyncedge.operator.dataplane.Answers.serving;
import static org.assertj.core.api.Assertions.assertThat;

import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.lyncedge.operator.dataplane.PodAnswer.NotAsked;
import io.lyncedge.operator.dataplane.PodAnswer.Unreachable;
import io.lyncedge.operator.fixture.VirtualTimer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PodPollerTest {
    private static final ResourceID CONTOSO = new ResourceID("contoso", "lync-edge");

    private final VirtualTimer timer = new VirtualTimer();
    private final FakePods pods = new FakePods(timer);
    private final List<ResourceID> events = new ArrayList<>();
    private final PodPoller poller = new PodPoller(timer, Runnable::run, pods, events::add);

    @Test
    void shouldAskAtOnceAndThenEveryTenSecondsWhenAPodServesWhatIsWanted() {
        // Given
        pods.add("a", serving(NEW));
        Instant start = timer.instant();

        // When
        poller.expect(CONTOSO, NEW, pods.keys());
        timer.advance(Duration.ofSeconds(35));

        // Then
        assertThat(pods.askedAfter(start)).containsExactly(0.0, 10.0, 20.0, 30.0);
        assertThat(events).containsExactly(CONTOSO);
        assertThat(poller.answer("uid-a")).isEqualTo(serving(NEW));
    }

    @Test
    void shouldAskEverySecondAndSlowDownWhenAPodServesSomethingElse() {
        // Given
        pods.add("a", serving(OLD));
        Instant start = timer.instant();

        // When
        poller.expect(CONTOSO, NEW, pods.keys());
        timer.advance(Duration.ofSeconds(40));

        // Then
        List<Double> asked = pods.askedAfter(start);
        assertThat(asked.subList(0, 16))
                .containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 13.0, 14.0, 15.0);
        assertThat(asked.get(asked.size() - 1) - asked.get(asked.size() - 2)).isEqualTo(5.0);
        assertThat(events).hasSize(1);
    }

    @Test
    void shouldBeFastAgainWhenSomethingElseIsWanted() {
        // Given
        pods.add("a", serving(OLD));
        poller.expect(CONTOSO, OLD, pods.keys());
        timer.advance(Duration.ofSeconds(13));
        pods.forget();
        Instant edit = timer.instant();

        // When
        poller.expect(CONTOSO, NEW, pods.keys());
        timer.advance(Duration.ofMillis(2500));
        pods.answer("a", serving(NEW));
        timer.advance(Duration.ofSeconds(12));

        // Then
        assertThat(pods.askedAfter(edit)).containsExactly(1.0, 2.0, 3.0, 13.0);
        assertThat(events).hasSize(2);
    }

    @Test
    void shouldChangeNothingWhenTheSameIsWantedAgain() {
        // Given
        pods.add("a", serving(NEW));
        Instant start = timer.instant();

        // When
        for (int i = 0; i < 12; i++) {
            poller.expect(CONTOSO, NEW, pods.keys());
            timer.advance(Duration.ofSeconds(1));
        }

        // Then
        assertThat(pods.askedAfter(start)).containsExactly(0.0, 10.0);
    }

    @Test
    void shouldSayNothingWhenOnlyConnectionsChange() {
        // Given
        pods.add("a", serving(NEW));
        poller.expect(CONTOSO, NEW, pods.keys());
        timer.advance(Duration.ofSeconds(1));

        // When
        pods.answer("a", serving(NEW, 7));
        timer.advance(Duration.ofSeconds(10));

        // Then
        assertThat(events).hasSize(1);
        assertThat(poller.answer("uid-a")).isEqualTo(serving(NEW, 7));
    }

    @Test
    void shouldDoubtOnlyTheSecondFailureWhenAPodStopsAnswering() {
        // Given
        pods.add("a", serving(NEW));
        poller.expect(CONTOSO, NEW, pods.keys());
        timer.advance(Duration.ofSeconds(9));
        pods.answer("a", new Unreachable("late"));

        // When
        timer.advance(Duration.ofSeconds(1));
        PodAnswer first = poller.answer("uid-a");
        timer.advance(Duration.ofSeconds(1));

        // Then
        assertThat(first).isEqualTo(serving(NEW));
        assertThat(poller.answer("uid-a")).isEqualTo(new Unreachable("late"));
        assertThat(events).hasSize(2);
    }

    @Test
    void shouldAskAtOnceWhenAPodIsNoLongerReady() {
        // Given
        pods.add("a", serving(NEW));
        poller.expect(CONTOSO, NEW, pods.keys());
        timer.advance(Duration.ofSeconds(2));
        pods.answer("a", new Unreachable("late"));
        pods.unready("a");
        pods.forget();
        Instant lost = timer.instant();

        // When
        for (int i = 0; i < 3; i++) {
            poller.expect(CONTOSO, NEW, pods.keys());
        }
        timer.advance(Duration.ofMillis(1500));

        // Then
        assertThat(pods.askedAfter(lost)).containsExactly(0.0, 1.0);
        assertThat(poller.answer("uid-a")).isEqualTo(new Unreachable("late"));
    }

    @Test
    void shouldTellTheFirstFailureWhenAPodNeverAnswered() {
        // Given
        pods.add("a", new Unreachable("it refuses connections"));

        // When
        poller.expect(CONTOSO, NEW, pods.keys());
        timer.run();

        // Then
        assertThat(poller.answer("uid-a")).isEqualTo(new Unreachable("it refuses connections"));
        assertThat(events).containsExactly(CONTOSO);
    }

    @Test
    void shouldNotCallAPodUnreachableWhenItIsStarting() {
        // Given
        pods.start("a");
        poller.expect(CONTOSO, NEW, pods.keys());

        // When
        timer.advance(Duration.ofSeconds(5));
        PodAnswer starting = poller.answer("uid-a");
        pods.add("a", new Unreachable("it refuses connections"));
        timer.advance(Duration.ofSeconds(1));

        // Then
        assertThat(starting).isEqualTo(new NotAsked());
        assertThat(poller.answer("uid-a")).isEqualTo(new Unreachable("it refuses connections"));
        assertThat(events).hasSize(1);
    }

    @Test
    void shouldAskOnceAPodHasAnAddress() {
        // Given
        pods.withoutAddress("a");
        poller.expect(CONTOSO, NEW, pods.keys());
        timer.advance(Duration.ofSeconds(3));
        PodAnswer before = poller.answer("uid-a");

        // When
        pods.add("a", serving(NEW));
        timer.advance(Duration.ofSeconds(1));

        // Then
        assertThat(before).isEqualTo(new NotAsked());
        assertThat(poller.answer("uid-a")).isEqualTo(serving(NEW));
    }

    @Test
    void shouldForgetPodsWhenTheyAreGoneOrNoLongerTheResources() {
        // Given
        pods.add("a", serving(NEW)).add("b", serving(NEW));
        Set<PodPoller.PodKey> keys = pods.keys();
        poller.expect(CONTOSO, NEW, keys);
        timer.run();

        // When
        pods.remove("a");
        timer.advance(Duration.ofSeconds(10));
        int afterRemoval = poller.size();
        poller.expect(CONTOSO, "", Set.of());
        timer.run();
        pods.forget();
        timer.advance(Duration.ofMinutes(1));

        // Then
        assertThat(afterRemoval).isEqualTo(1);
        assertThat(poller.size()).isZero();
        assertThat(pods.askedAfter(timer.instant())).isEmpty();
    }

    @Test
    void shouldAskAtMostSixtyFourAtATimeWhenThereAreMorePods() {
        // Given
        Deque<Runnable> work = new ArrayDeque<>();
        PodPoller busy = new PodPoller(timer, work::add, pods, events::add);
        for (int i = 0; i < 150; i++) {
            pods.add("pod-" + i, serving(NEW));
        }

        // When
        busy.expect(CONTOSO, NEW, pods.keys());
        timer.run();
        int first = work.size();
        work.remove().run();
        timer.run();
        int afterOne = work.size();
        while (!work.isEmpty()) {
            work.remove().run();
            timer.run();
        }

        // Then
        assertThat(first).isEqualTo(64);
        assertThat(afterOne).isEqualTo(64);
        assertThat(busy.size()).isEqualTo(150);
    }
}
