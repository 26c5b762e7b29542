package io.lyncedge.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyncedge.bench.backend.BodyBackend;
import io.lyncedge.bench.plan.BenchFailure;
import io.lyncedge.bench.plan.Scenario;
import io.lyncedge.bench.process.FreePort;
import io.lyncedge.bench.site.Certificates;
import io.lyncedge.bench.site.Site;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loads of this process, straight at the backend in place of a proxy. */
class LoadsTest {
    private static final int POLLS = 50;

    @TempDir
    Path directory;

    private Site site;
    private BodyBackend backend;

    @BeforeEach
    void start() {
        Certificates made = Certificates.make(directory);
        site = new Site(directory, new Certificates(made.authority(), made.front(), made.front()), FreePort.next());
        backend = BodyBackend.start(site);
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    @Test
    void shouldCountUploadsWhenEveryByteArrived() {
        // When
        LoadResult result = run(Load.of(Scenario.S4, site));

        // Then each of the clients uploaded at least once
        assertThat(result.errors()).isZero();
        assertThat(result.requests()).isGreaterThanOrEqualTo(Scenario.S4.connections());
        assertThat(result.bytes()).isEqualTo(result.requests() * Scenario.S4.bodyBytes());
    }

    @Test
    void shouldBeSpoiltWhenAnUploadGetsAnotherAnswerThanItsReceipt() {
        assertThat(run(UploadLoad.of(Scenario.S1, site)).remark()).isEqualTo("another body");
    }

    @Test
    void shouldMakeFullHandshakesOnly() {
        // When
        LoadResult result = run(Load.of(Scenario.S5, site));

        // Then
        assertThat(result.remark()).isEmpty();
        assertThat(result.errors()).isZero();
        assertThat(result.requests()).isGreaterThanOrEqualTo(Scenario.S5.connections());
    }

    @Test
    void shouldResumeEverySessionWhenItWasPrepared() {
        // Given
        Load load = Load.of(Scenario.S5R, site);
        load.prepare(site.backendPort());

        // When
        LoadResult result = run(load);

        // Then
        assertThat(result.remark()).isEmpty();
        assertThat(result.errors()).isZero();
    }

    @Test
    void shouldBeSpoiltWhenHandshakesAreFullThatShouldNotBe() {
        // When nobody has a ticket yet
        LoadResult result = run(Load.of(Scenario.S5R, site));

        // Then
        assertThat(result.remark()).matches("16 of \\d+ handshakes were full");
        assertThat(result.errors()).isEqualTo(1);
    }

    @Test
    void shouldBeSpoiltWhenAFreshConnectionGetsAnotherBody() {
        assertThat(run(FreshConnections.full(Scenario.S2, site)).remark()).isEqualTo("another body");
    }

    @Test
    void shouldHoldPollsUntilTheyAreReleased() {
        try (HeldPolls polls = new HeldPolls(POLLS, site, backend.held())) {
            // When
            polls.hold(site.backendPort());

            // Then
            polls.requireHeld();
            polls.finish();
        }
        Awaitility.await().until(() -> backend.held().count() == 0);
    }

    @Test
    void shouldFailWhenAPollIsAnsweredTooEarly() {
        try (HeldPolls polls = new HeldPolls(POLLS, site, backend.held())) {
            // Given
            polls.hold(site.backendPort());

            // When
            backend.held().release();

            // Then
            Awaitility.await()
                    .untilAsserted(() -> assertThatThrownBy(polls::requireHeld)
                            .isInstanceOf(BenchFailure.class)
                            .hasMessageContaining("of 50 polls the backend holds"));
        }
    }

    private LoadResult run(Load load) {
        try (load) {
            return load.run(site.backendPort(), 0);
        }
    }
}
