package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.TestClock;
import io.lyncedge.operator.fixture.TestWorld;
import io.lyncedge.operator.translate.Plan;
import io.lyncedge.operator.translate.Translation;
import io.lyncedge.operator.translate.Translator;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AddressChangesTest {
    private static final ResourceID CONTOSO = new ResourceID("contoso", "lync-edge");

    private final TestClock clock = new TestClock();
    private final AddressChanges changes = new AddressChanges(clock);

    @Test
    void shouldExcuseTheConfigurationBeforeForAMinuteWhenAnAddressChanges() {
        // Given
        Plan before = plan(Resources.plain(), "10.20.0.11");
        Plan after = plan(Resources.plain(), "10.20.0.11", "10.20.0.12");
        changes.excused(CONTOSO, before);

        // When
        Set<String> excused = changes.excused(CONTOSO, after);
        clock.advance(Duration.ofSeconds(59));
        Set<String> later = changes.excused(CONTOSO, after);

        // Then
        assertThat(excused).containsExactly(before.bundle().hash());
        assertThat(later).isEqualTo(excused);
        assertThat(changes.left(CONTOSO, excused)).contains(Duration.ofSeconds(1));
        assertThat(changes.left(CONTOSO, Set.of(after.bundle().hash()))).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(changes.excused(CONTOSO, after)).isEmpty();
        assertThat(changes.left(CONTOSO, excused)).isEmpty();
    }

    @Test
    void shouldGiveEachConfigurationItsOwnMinuteWhenAddressesGoOnChanging() {
        // Given
        Plan first = plan(Resources.plain(), "10.20.0.11");
        Plan second = plan(Resources.plain(), "10.20.0.12");
        changes.excused(CONTOSO, first);
        changes.excused(CONTOSO, second);

        // When
        clock.advance(Duration.ofSeconds(40));
        Set<String> excused = changes.excused(CONTOSO, plan(Resources.plain(), "10.20.0.13"));
        clock.advance(Duration.ofSeconds(40));
        Set<String> later = changes.excused(CONTOSO, plan(Resources.plain(), "10.20.0.14"));

        // Then: who still serves by the first is late, whatever came after it
        assertThat(excused)
                .containsExactlyInAnyOrder(
                        first.bundle().hash(), second.bundle().hash());
        assertThat(later)
                .doesNotContain(first.bundle().hash())
                .contains(second.bundle().hash());
    }

    @Test
    void shouldExcuseNothingWhenAnythingElseChanges() {
        // Given
        changes.excused(CONTOSO, plan(Resources.plain(), "10.20.0.11"));
        changes.excused(CONTOSO, plan(Resources.plain(), "10.20.0.12"));

        // When
        Plan edited = plan(Resources.withField("timeouts: {responseSeconds: 60}"), "10.20.0.12");

        // Then
        assertThat(changes.excused(CONTOSO, edited)).isEmpty();
    }

    @Test
    void shouldExcuseNothingWhenItKnowsNoConfigurationBefore() {
        // Given
        changes.excused(CONTOSO, plan(Resources.plain(), "10.20.0.11"));

        // When
        changes.forget(CONTOSO);

        // Then
        assertThat(changes.excused(CONTOSO, plan(Resources.plain(), "10.20.0.12")))
                .isEmpty();
    }

    private static Plan plan(LyncEdgeProxy resource, String... addresses) {
        TestWorld world = new TestWorld();
        world.names().put("fe01.corp.contoso.com", addresses);
        return switch (new Translator(Resources.SETTINGS).translate(resource, world.resolve(resource), Resources.KEY)) {
            case Translation.Accepted(Plan plan) -> plan;
            case Translation.Refused refused -> throw new AssertionError(refused);
        };
    }
}
