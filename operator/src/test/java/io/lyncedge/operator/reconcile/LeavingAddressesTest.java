package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.operator.dataplane.PodAnswer;
import io.lyncedge.operator.dataplane.PodReport;
import io.lyncedge.operator.fixture.PlayedDataPlane;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.TestClock;
import io.lyncedge.operator.fixture.TestWorld;
import io.lyncedge.operator.translate.Plan;
import io.lyncedge.operator.translate.Translation;
import io.lyncedge.operator.translate.Translator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** When an address leaves the policies after it has left the configuration. */
final class LeavingAddressesTest {
    private static final String UID = "uid-1";
    private static final String OLD = "10.20.0.11:4443";

    /** The longest exchange, 1830 s, and a minute. */
    private static final Duration LONGEST = Duration.ofSeconds(1890);

    private final TestClock clock = new TestClock();
    private final LeavingAddresses leaving = new LeavingAddresses(clock);
    private final Plan plan = plan();

    @Test
    void shouldLeaveWhenEveryPodSaysThatItHasNoConnection() {
        assertThat(kept(serving(Optional.of(Set.of("10.20.0.12:4443"))))).rejects(OLD);
    }

    @Test
    void shouldStayWhenOnePodHasAConnectionAmongThoseThatHaveNone() {
        assertThat(kept(serving(Optional.of(Set.of())), serving(Optional.of(Set.of(OLD)))))
                .accepts(OLD);
    }

    @Test
    void shouldStayWhenAPodIsSilentOrTooOldToSayOrServesByAnotherConfiguration() {
        assertThat(kept(PlayedDataPlane.pod("a", new PodAnswer.NotAsked()))).accepts(OLD);
        assertThat(kept(PlayedDataPlane.pod("a", new PodAnswer.Unreachable("it refuses connections"))))
                .accepts(OLD);
        assertThat(kept(serving(Optional.empty()))).accepts(OLD);
        assertThat(kept(PlayedDataPlane.pod("a", PlayedDataPlane.reported("0".repeat(64)))))
                .accepts(OLD);
    }

    @Test
    void shouldStayWhenATerminatingPodServesByTheConfigurationBefore() {
        // Given
        PodAnswer answer = PlayedDataPlane.reported("0".repeat(64));

        // Then
        assertThat(kept(serving(Optional.of(Set.of())), new PodReport("b", "uid-b", false, true, false, answer)))
                .accepts(OLD);
    }

    @Test
    void shouldLeaveWhenNoPodIsThereAndStayWhenNoneIsKnownYet() {
        assertThat(leaving.kept(UID, plan, List.of(), true)).rejects(OLD);
        assertThat(leaving.kept(UID, plan, List.of(), false)).accepts(OLD);
    }

    @Test
    void shouldLeaveWhenTheLongestExchangeIsOverWhateverThePodsSay() {
        // Given
        PodReport holding = serving(Optional.of(Set.of(OLD)));
        assertThat(kept(holding)).accepts(OLD);

        // When
        clock.advance(LONGEST.minusSeconds(1));
        boolean before = kept(holding).test(OLD);
        clock.advance(Duration.ofSeconds(1));

        // Then
        assertThat(before).isTrue();
        assertThat(kept(holding)).rejects(OLD);
    }

    @Test
    void shouldCountAnewWhenItCameBackInBetween() {
        // Given
        PodReport holding = serving(Optional.of(Set.of(OLD)));
        assertThat(kept(holding)).accepts(OLD);
        clock.advance(LONGEST);

        // When
        leaving.stay(UID, Set.of(OLD));

        // Then
        assertThat(kept(holding)).accepts(OLD);
    }

    private Predicate<String> kept(PodReport... pods) {
        return leaving.kept(UID, plan, List.of(pods), false);
    }

    private PodReport serving(Optional<Set<String>> retired) {
        return PlayedDataPlane.pod(
                "a",
                new PodAnswer.Reported(
                        plan.bundle().hash(),
                        1,
                        "serving",
                        List.of(),
                        List.of(),
                        List.of(),
                        retired,
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Plan plan() {
        Translation translation = new Translator(Resources.SETTINGS)
                .translate(Resources.plain(), new TestWorld().resolve(Resources.plain()), Resources.KEY);
        return ((Translation.Accepted) translation).plan();
    }
}
