package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.Secret;
import io.lyncedge.operator.fixture.Encoding;
import io.lyncedge.operator.fixture.TestCertificate;
import io.lyncedge.operator.fixture.TestWorld;
import io.lyncedge.operator.fixture.api.ApiServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Type;

/** An operator that was not there while the world went on. */
final class DownTimeTest {
    private static final String OLD = "10.20.0.11";
    private static final String NEW = "10.20.0.77";
    private static final String BUNDLE = "contoso-lyncedge-bundle";

    /** Three hours of a day of 24 seconds; nothing of the operator runs meanwhile. */
    private static final Duration THREE_HOURS = Duration.ofSeconds(3);

    @AutoClose
    private final ProcessWorld world;

    DownTimeTest() throws IOException {
        world = new ProcessWorld();
    }

    @Test
    void shouldHarmNothingWhileItIsAwayAndCatchUpInSafeOrderWhenItReturns() throws IOException {
        // Given
        OperatorProcess process = world.start("operator-1");
        world.kubelets.roll(world.create(), "contoso-a", "contoso-b");
        world.awaitCondition("Programmed", "True", "Programmed");
        String hash = world.configHash();
        world.stop(process);

        // When: address, certificate and a pod change
        world.nameServer.clear();
        world.nameServer.record("fe.corp.contoso.com.", 30, Type.A, NEW);
        TestCertificate renewed = TestWorld.certificate(Duration.ofDays(400), "webext.contoso.com");
        world.putCertificate(renewed);
        world.kubelets.replace("contoso-b", "contoso-c");
        await().pollDelay(THREE_HOURS).until(() -> true);

        // Then: who was there serves on, and who is new serves the same
        assertThat(List.of(
                        world.kubelets.proxy("contoso-a").hash(),
                        world.kubelets.proxy("contoso-c").hash()))
                .containsOnly(hash);
        long before = last(world.server.history("secrets", BUNDLE));

        // When
        world.start("operator-2");

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(config(world.server
                                .history("secrets", BUNDLE)
                                .getLast()
                                .object()
                                .orElseThrow()
                                .at("/data/proxy.v1.json")
                                .asText()))
                        .contains(NEW + ":4443"));
        world.awaitThat(() -> assertThat(world.kubelets.proxy("contoso-c").hash())
                .isEqualTo(world.configHash())
                .isNotEqualTo(hash));
        world.awaitCondition("Programmed", "True", "Programmed");
        world.awaitThat(() -> assertThat(policies(text -> !text.contains(OLD))).isNotEmpty());
        assertThat(secret().getData()).containsValue(Encoding.base64(renewed.pem()));
        long opened = policies(text -> text.contains(NEW)).getFirst();
        long moved = bundles(text -> text.contains(NEW)).getFirst();
        long closed = policies(text -> !text.contains(OLD)).getFirst();
        assertThat(List.of(before, opened, moved, closed)).isSorted().doesNotHaveDuplicates();
    }

    private static long last(List<ApiServer.Revision> history) {
        return history.getLast().version();
    }

    private List<Long> policies(Predicate<String> holds) {
        return world.server.history("networkpolicies", "contoso-lyncedge-internal-4443").stream()
                .filter(revision -> revision.object()
                        .filter(object -> holds.test(object.toString()))
                        .isPresent())
                .map(ApiServer.Revision::version)
                .toList();
    }

    private List<Long> bundles(Predicate<String> holds) {
        return world.server.history("secrets", BUNDLE).stream()
                .filter(revision -> revision.object()
                        .map(object -> config(object.at("/data/proxy.v1.json").asText()))
                        .filter(holds)
                        .isPresent())
                .map(ApiServer.Revision::version)
                .toList();
    }

    private Secret secret() {
        return world.admin
                .secrets()
                .inNamespace(ProcessWorld.NAMESPACE)
                .withName(BUNDLE)
                .require();
    }

    private static String config(String encoded) {
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }
}
