package io.lyncedge.operator.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class TimerTest {
    @Test
    void shouldRunTasksInTheOrderOfTheirTimesWhenSomeFail() throws InterruptedException {
        // Given
        List<String> ran = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        try (ThreadTimer timer = new ThreadTimer("test")) {
            // When
            timer.after(Duration.ofMillis(80), () -> {
                ran.add("late");
                done.countDown();
            });
            timer.after(Duration.ofMillis(20), () -> {
                ran.add("early");
                throw new IllegalStateException("as the test wants it");
            });
            timer.soon(() -> ran.add("soon"));

            // Then
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(ran).containsExactly("soon", "early", "late");
        }
    }

    @Test
    void shouldDropTasksWhenItIsClosed() {
        // Given
        List<String> ran = new ArrayList<>();
        ThreadTimer timer = new ThreadTimer("test");
        Instant before = timer.instant();
        timer.close();

        // When
        timer.soon(() -> ran.add("after the end"));

        // Then
        assertThat(ran).isEmpty();
        assertThat(timer.instant()).isAfterOrEqualTo(before);
    }

    @Test
    void shouldLetTasksWaitInTheirOrderWhenAllSlotsAreTaken() {
        // Given
        Slots slots = new Slots(2);
        List<Integer> begun = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            slots.take(() -> begun.add(number));
        }

        // When
        List<Integer> first = List.copyOf(begun);
        slots.release();
        slots.release();

        // Then
        assertThat(first).containsExactly(0, 1);
        assertThat(begun).containsExactly(0, 1, 2, 3);
    }

    @Test
    void shouldLetUrgentTasksPassThoseThatWait() {
        // Given
        Slots slots = new Slots(1);
        List<String> begun = new ArrayList<>();
        slots.take(() -> begun.add("first"));
        slots.take(() -> begun.add("waiting"));

        // When
        slots.takeUrgently(() -> begun.add("urgent"));
        slots.takeUrgently(() -> begun.add("urgent too"));
        for (int i = 0; i < 4; i++) {
            slots.release();
        }
        slots.takeUrgently(() -> begun.add("alone"));

        // Then
        assertThat(begun).containsExactly("first", "urgent", "urgent too", "waiting", "alone");
    }
}
