package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LifecycleTest {
    private final Lifecycle lifecycle = new Lifecycle();

    @Test
    void shouldPropagateOnceWhenAskedTwice() {
        assertThat(lifecycle.propagate()).isTrue();
        assertThat(lifecycle.propagate()).isFalse();
        assertThat(lifecycle.draining()).isFalse();
        assertThat(lifecycle.expired()).isFalse();
    }

    @Test
    void shouldBeOverOnlyWhenEveryAcceptedConnectionIsClosed() {
        // Given
        lifecycle.opened();
        lifecycle.drain(60_000);

        // When
        lifecycle.opened();
        lifecycle.closed();
        boolean beforeAllWereCounted = done();
        lifecycle.allAccepted();
        boolean withOneOpen = done();
        lifecycle.closed();

        // Then
        assertThat(beforeAllWereCounted).isFalse();
        assertThat(withOneOpen).isFalse();
        assertThat(done()).isTrue();
        assertThat(lifecycle.phase()).isEqualTo(DrainPhase.OVER);
    }

    @Test
    void shouldExpireWhenTheDrainTimeIsOver() {
        lifecycle.drain(60_000);
        assertThat(lifecycle.draining()).isTrue();
        assertThat(lifecycle.expired()).isFalse();

        lifecycle.drain(0);
        assertThat(lifecycle.expired()).isTrue();
    }

    private boolean done() {
        return lifecycle.over().toCompletableFuture().isDone();
    }
}
