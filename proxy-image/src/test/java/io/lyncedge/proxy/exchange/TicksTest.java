package io.lyncedge.proxy.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.util.concurrent.DefaultEventExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class TicksTest {
    private final Ticks ticks = new Ticks();

    @Test
    void shouldNeverBeEarlyAndAtMostTwoTicksLate() {
        // Given
        long deadline = ticks.after(250);

        // When
        run(3);
        boolean afterThree = ticks.due(deadline);
        run(1);

        // Then
        assertThat(afterThree).as("200 to 300 ms have passed").isFalse();
        assertThat(ticks.due(deadline)).as("300 to 400 ms have passed").isTrue();
    }

    @Test
    void shouldNotBeEarlyWhenTheLoopStoodStillWhileADeadlineWasSet() throws Exception {
        // Given
        DefaultEventExecutor loop = new DefaultEventExecutor();
        CompletableFuture<Long> came = new CompletableFuture<>();
        try {
            ticks.start(loop);

            // When
            loop.execute(() -> {
                standStill(Duration.ofMillis(1_500));
                long set = System.nanoTime();
                long deadline = ticks.after(500);
                ticks.add(() -> {
                    if (ticks.due(deadline)) {
                        came.complete(System.nanoTime() - set);
                    }
                });
            });

            // Then
            assertThat(Duration.ofNanos(came.get(30, TimeUnit.SECONDS))).isGreaterThan(Duration.ofMillis(500));
        } finally {
            loop.shutdownGracefully(0, 0, TimeUnit.SECONDS);
        }
    }

    @Test
    void shouldCountTheTimeInWhichTheLoopStoodStillWhenAskingWhetherLessHasPassed() throws Exception {
        // Given
        DefaultEventExecutor loop = new DefaultEventExecutor();
        try {
            ticks.start(loop);

            // When
            long began = loop.submit(() -> {
                        long now = ticks.now();
                        standStill(Duration.ofMillis(1_000));
                        return now;
                    })
                    .get();

            // Then
            await().until(() -> loop.submit(() -> !ticks.within(began, 900)).get());
            assertThat(loop.submit(() -> ticks.within(began, 60_000)).get()).isTrue();
        } finally {
            loop.shutdownGracefully(0, 0, TimeUnit.SECONDS);
        }
    }

    private static void standStill(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    @Test
    void shouldNeverComeWhenADeadlineIsNever() {
        run(1_000);

        assertThat(ticks.due(Ticks.NEVER)).isFalse();
    }

    @Test
    void shouldBeWithinOnlyWhileLessTimeHasSurelyPassed() {
        // Given
        long began = ticks.now();

        // When
        run(2);
        boolean afterTwo = ticks.within(began, 300);
        run(1);

        // Then
        assertThat(afterTwo).as("100 to 200 ms, counted as up to 300").isTrue();
        assertThat(ticks.within(began, 300)).isFalse();
    }

    @Test
    void shouldLookAtEveryMemberOnceWhenMembersLeaveMeanwhile() {
        // Given
        List<String> seen = new ArrayList<>();
        List<Ticks.Membership> all = new ArrayList<>();
        all.add(ticks.add(() -> seen.add("a")));
        all.add(ticks.add(() -> seen.add("b")));
        all.add(ticks.add(() -> {
            seen.add("c");
            all.get(2).end();
            all.get(0).end();
        }));
        all.add(ticks.add(() -> seen.add("d")));

        // When
        run(1);
        List<String> first = List.copyOf(seen);
        seen.clear();
        run(1);

        // Then
        assertThat(first).contains("b", "c", "d").doesNotHaveDuplicates();
        assertThat(seen).containsExactlyInAnyOrder("b", "d");
    }

    @Test
    void shouldStayAsItIsWhenAMembershipEndsTwice() {
        // Given
        List<String> seen = new ArrayList<>();
        Ticks.Membership leaving = ticks.add(() -> seen.add("a"));
        ticks.add(() -> seen.add("b"));

        // When
        leaving.end();
        leaving.end();
        run(1);

        // Then
        assertThat(seen).containsExactly("b");
    }

    private void run(int count) {
        for (int i = 0; i < count; i++) {
            ticks.run();
        }
    }
}
