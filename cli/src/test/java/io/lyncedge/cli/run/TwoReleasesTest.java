package io.lyncedge.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lyncedge.cli.input.InputSource;
import io.lyncedge.cli.input.Reading;
import io.lyncedge.cli.input.ResourceFile;
import io.lyncedge.cli.plan.Planned;
import io.lyncedge.cli.plan.Planners;
import io.lyncedge.config.Bundle;
import io.lyncedge.config.ConfigProblem;
import io.lyncedge.config.Endpoint;
import io.lyncedge.config.NextWireFormat;
import io.lyncedge.operator.dataplane.PodAnswer;
import io.lyncedge.operator.resolve.EndpointOverrides;
import io.lyncedge.operator.translate.AffinityKey;
import io.lyncedge.operator.translate.OperatorPeer;
import io.lyncedge.operator.translate.Translation;
import io.lyncedge.operator.translate.Translator;
import io.lyncedge.operator.translate.TranslatorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pods of this release beside pods of the next one, over the bundle that the next one's control plane writes. */
final class TwoReleasesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NAME = "webext.contoso.com";
    private static final String NEW_NAME = "meet.contoso.com";

    @TempDir
    private Path root;

    private RunFixture user;
    private MountedBundle mount;

    @BeforeEach
    void publish() throws IOException {
        user = new RunFixture(Files.createDirectory(root.resolve("user")));
        mount = new MountedBundle(Files.createDirectory(root.resolve("mount")));
    }

    @AfterEach
    void end() {
        user.close();
    }

    @Test
    void shouldServeAndConfirmTheSameBundleEachByItsOwnVersionWhenItHoldsBoth() throws IOException {
        // Given
        Bundle first = bundle(Set.of(1));
        assertThat(first.files()).containsKeys("proxy.v1.json", "proxy.v2.json");
        mount.swap(first);
        try (ProxyChild old = ProxyChild.shipped(mount.directory());
                ProxyChild next = ProxyChild.ofNextRelease(mount.directory())) {
            awaitConfirmed(old, 1, first);
            awaitConfirmed(next, 2, first);

            // When
            user.write(RunFixture.RESOURCE + "  - {fqdn: " + NEW_NAME + ", service: Meet, pool: fe}\n");
            Bundle second = bundle(Set.of(1));
            mount.swap(second);

            // Then
            awaitConfirmed(old, 1, second);
            awaitConfirmed(next, 2, second);
            assertThat(List.of(old.status(NAME), old.status(NEW_NAME))).containsOnly(200);
            assertThat(List.of(next.status(NAME), next.status(NEW_NAME))).containsOnly(200);

            assertThatTheOldOneSaysWhatItMisses(old, next, second);
        }
    }

    /** Taking version 1 away too early: the next release goes on, this one serves by what it had and says why. */
    private void assertThatTheOldOneSaysWhatItMisses(ProxyChild old, ProxyChild next, Bundle served)
            throws IOException {
        Bundle alone = bundle(Set.of());
        mount.swap(alone);
        awaitConfirmed(next, 2, alone);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(reported(old).refused())
                        .hasValueSatisfying(refused -> assertThat(refused.problems())
                                .extracting(ConfigProblem::path)
                                .containsExactly("proxy.v1.json")));
        assertThat(reported(old).configHash()).isEqualTo(served.hash());
        assertThat(old.status(NEW_NAME)).isEqualTo(200);
    }

    private static void awaitConfirmed(ProxyChild proxy, int wireVersion, Bundle bundle) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            PodAnswer.Reported report = reported(proxy);
            assertThat(report.configHash()).isEqualTo(bundle.hash());
            assertThat(report.wireVersion()).isEqualTo(wireVersion);
            assertThat(report.phase()).isEqualTo("serving");
            assertThat(report.refused()).isEmpty();
        });
    }

    private static PodAnswer.Reported reported(ProxyChild proxy) {
        return switch (proxy.answer()) {
            case PodAnswer.Reported reported -> reported;
            case PodAnswer other -> throw new AssertionError(other);
        };
    }

    /** What the next release's control plane makes of the resource while pods read these older versions. */
    private Bundle bundle(Set<Integer> readers) {
        EndpointOverrides overrides = new EndpointOverrides(
                Map.of("fe01.corp.contoso.com:4443", new Endpoint("127.0.0.1", user.pool.port())));
        Planned planned = planned(overrides);
        TranslatorSettings next =
                new TranslatorSettings("none", OperatorPeer.installed(), false, overrides, NextWireFormat.FORMATS);
        AffinityKey key = AffinityKey.of(new byte[AffinityKey.LENGTH]);
        Translation translation =
                new Translator(next).translate(planned.loaded().resource(), planned.references(), key, readers);
        return switch (translation) {
            case Translation.Accepted(var plan) -> plan.bundle();
            case Translation.Refused refused -> throw new AssertionError(refused);
        };
    }

    private Planned planned(EndpointOverrides overrides) {
        Reading<Planned> reading = new InputSource(
                        user.file(), Optional.of(user.secret().getParent()))
                .read()
                .then(ResourceFile::read)
                .then(ResourceFile::single)
                .then(Planners.serving(overrides)::plan);
        return switch (reading) {
            case Reading.Good<Planned>(Planned good) -> good;
            case Reading.Bad<Planned>(var problems) -> throw new AssertionError(problems);
        };
    }
}
