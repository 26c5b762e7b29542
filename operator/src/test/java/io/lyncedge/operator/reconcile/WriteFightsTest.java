package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How often an object is written that somebody else keeps changing back. */
final class WriteFightsTest {
    private static final String OBJECT = "Deployment lync-edge/contoso-lyncedge";

    private final AtomicLong nanos = new AtomicLong();
    private final WriteFights fights = new WriteFights(nanos::get);

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private int writesWithin(Duration time) {
        int writes = 0;
        for (long end = nanos.get() + time.toNanos(); nanos.get() < end; pass(Duration.ofMillis(100))) {
            if (fights.wait(OBJECT, "a").isEmpty()) {
                fights.wrote(OBJECT, "a", "spec.replicas");
                writes++;
            }
        }
        return writes;
    }

    @Test
    void shouldWriteLessAndLessOftenWhenTheSameContentIsChangedBackAgainAndAgain() {
        // Then: 10 and one that begins the fight, after 2, 6 and 14 s …, at last every 5 minutes
        assertThat(writesWithin(Duration.ofSeconds(2))).isEqualTo(11);
        assertThat(writesWithin(Duration.ofSeconds(30))).isEqualTo(4);
        assertThat(writesWithin(Duration.ofHours(1))).isBetween(12, 16);
        assertThat(writesWithin(Duration.ofHours(1))).isEqualTo(12);
    }

    @Test
    void shouldWriteAtOnceWhenTheContentIsNew() {
        // Given
        writesWithin(Duration.ofMinutes(1));
        assertThat(fights.wait(OBJECT, "a")).isPresent();

        // Then
        assertThat(fights.wait(OBJECT, "b")).isEmpty();
        fights.wrote(OBJECT, "b", "spec.replicas");
        assertThat(fights.about(OBJECT)).isEmpty();
    }

    @Test
    void shouldWriteAtOnceWhenOthersChangeAnObjectNowAndThen() {
        for (int i = 0; i < 100; i++) {
            // Given
            assertThat(fights.wait(OBJECT, "a")).isEmpty();
            fights.wrote(OBJECT, "a", "spec.replicas");

            // When
            pass(Duration.ofSeconds(61));
        }

        // Then
        assertThat(fights.about(OBJECT)).isEmpty();
    }

    @Test
    void shouldSayWhichFieldAndUntilWhenWhileAFightLasts() {
        // Given
        writesWithin(Duration.ofSeconds(1));
        fights.wrote(OBJECT, "a", "spec.replicas");

        // When
        pass(Duration.ofSeconds(1));

        // Then: it was written for the eleventh time, so the wait is 2 s, and the fight is over after 4 s
        assertThat(fights.wait(OBJECT, "a")).contains(new WriteFights.Fight("spec.replicas", Duration.ofSeconds(1)));
        assertThat(fights.about(OBJECT)).contains(new WriteFights.Fight("spec.replicas", Duration.ofSeconds(3)));
        pass(Duration.ofSeconds(4));
        assertThat(fights.about(OBJECT)).isEmpty();
    }
}
