package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.TestCertificate;
import io.lyncedge.operator.fixture.TestWorld;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** Names against a real name server, a hundred times as fast: 300 ms stand for half a minute. */
final class NamesInMotionTest {
    private static final String NAME = "fe.corp.contoso.com.";
    private static final String GOOD = "10.20.0.11";
    private static final Duration HALF_A_MINUTE = Duration.ofMillis(300);
    private static final int TEN_MINUTES = 20;

    @AutoClose
    private final ProcessWorld world;

    private final Set<String> seen = new ConcurrentSkipListSet<>();

    NamesInMotionTest() throws IOException {
        world = new ProcessWorld();
    }

    @BeforeEach
    void settle() {
        Instant now = Instant.now();
        world.putCertificate(TestWorld.AUTHORITY.issue(new TestCertificate.Words(
                List.of("webext.contoso.com"), now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(90)), false)));
        world.start("operator-1");
        world.kubelets.roll(world.create(), "contoso-a", "contoso-b");
        world.awaitCondition("Programmed", "True", "Programmed");
        world.awaitCondition("Ready", "True", "Ready");
        world.awaitCondition("ResolvedRefs", "True", "ResolvedRefs");
    }

    @Test
    void shouldFlipNoConditionWhenTwentyOfTwoHundredAddressesRotateForTenMinutes() throws IOException {
        long seed = 20131;
        Random random = new Random(seed);
        try (SharedIndexInformer<LyncEdgeProxy> watch = watch()) {
            // When
            for (int round = 0; round < TEN_MINUTES; round++) {
                world.nameServer.clear();
                for (int address : random.ints(0, 200).distinct().limit(20).toArray()) {
                    world.nameServer.record(NAME, 30, Type.A, "10.20.1." + address);
                }
                pass(HALF_A_MINUTE);
            }

            // Then
            assertThat(watch.isWatching()).isTrue();
        }
        assertThat(seen.stream().filter(line -> line.matches("(Programmed|Ready|ResolvedRefs|Accepted) .*")))
                .as("conditions with seed %d", seed)
                .containsExactlyInAnyOrder(
                        "Accepted True Accepted",
                        "ResolvedRefs True ResolvedRefs",
                        "Programmed True Programmed",
                        "Ready True Ready");
        assertThat(world.status()
                        .orElseThrow()
                        .pools()
                        .getFirst()
                        .servers()
                        .getFirst()
                        .addresses())
                .hasSizeBetween(20, 32);
    }

    @Test
    void shouldKeepServingTheLastAddressesThroughAnOutageOfTenMinutes() {
        // Given
        String before = bundle();
        try (SharedIndexInformer<LyncEdgeProxy> watch = watch()) {
            // When
            world.nameServer.answerWith(Rcode.SERVFAIL);
            pass(HALF_A_MINUTE.multipliedBy(TEN_MINUTES / 2));
            world.nameServer.fallSilent();
            pass(HALF_A_MINUTE.multipliedBy(TEN_MINUTES / 2));

            // Then
            assertThat(watch.isWatching()).isTrue();
        }
        assertThat(bundle()).isEqualTo(before);
        assertThat(policies()).contains(GOOD + "/32");
        world.awaitCondition("ResolvedRefs", "False", "AddressNotResolved");
        assertThat(world.message("ResolvedRefs")).contains("its last known addresses " + GOOD + " stay in use");
        assertThat(seen.stream().filter(line -> line.startsWith("Programmed")))
                .containsExactly("Programmed True Programmed");
        world.nameServer.recover();
        world.awaitCondition("ResolvedRefs", "True", "ResolvedRefs");
    }

    @Test
    void shouldNeverUseAForbiddenAddressNorOneOfItsOwnPodsWhenANameLeadsThere() throws IOException {
        // When
        lead("169.254.169.254");
        world.awaitCondition("ResolvedRefs", "False", "AddressNotAllowed");
        String forbidden = bundle() + policies();
        lead("127.0.1.1");
        world.awaitThat(() -> assertThat(world.message("ResolvedRefs")).contains("RoutingLoop", "own Service or pods"));

        // Then: what it had before serves for ten minutes more, and then nothing does
        assertThat(forbidden).contains(GOOD).doesNotContain("169.254");
        world.awaitThat(() -> assertThat(bundle()).doesNotContain(GOOD));
        assertThat(bundle() + policies()).doesNotContain("169.254", "127.0.1.1");
        world.awaitCondition("Ready", "False", "PublicationNotServed");
        lead("10.20.0.12");
        world.awaitThat(() -> assertThat(bundle()).contains("10.20.0.12"));
        world.awaitThat(() -> assertThat(policies()).contains("10.20.0.12/32").doesNotContain(GOOD));
    }

    private void lead(String address) throws IOException {
        world.nameServer.clear();
        world.nameServer.record(NAME, 30, Type.A, address);
    }

    /** Notes every condition that the resource ever has from now on. */
    private SharedIndexInformer<LyncEdgeProxy> watch() {
        return world.admin
                .resources(LyncEdgeProxy.class)
                .inNamespace(ProcessWorld.NAMESPACE)
                .inform(new ResourceEventHandler<>() {
                    @Override
                    public void onAdd(LyncEdgeProxy resource) {
                        note(resource);
                    }

                    @Override
                    public void onUpdate(LyncEdgeProxy before, LyncEdgeProxy after) {
                        note(after);
                    }

                    @Override
                    public void onDelete(LyncEdgeProxy resource, boolean unknown) {
                        note(resource);
                    }
                });
    }

    private void note(LyncEdgeProxy resource) {
        Optional.ofNullable(resource.getStatus()).stream()
                .flatMap(status -> status.conditions().stream())
                .map(NamesInMotionTest::line)
                .forEach(seen::add);
    }

    private static String line(Condition condition) {
        return condition.getType() + " " + condition.getStatus() + " " + condition.getReason();
    }

    private static void pass(Duration time) {
        await().pollDelay(time).timeout(time.plusSeconds(30)).until(() -> true);
    }

    private String bundle() {
        String config = world.admin
                .secrets()
                .inNamespace(ProcessWorld.NAMESPACE)
                .withName("contoso-lyncedge-bundle")
                .require()
                .getData()
                .get("proxy.v1.json");
        return new String(Base64.getDecoder().decode(config), StandardCharsets.UTF_8);
    }

    private String policies() {
        return world
                .admin
                .network()
                .v1()
                .networkPolicies()
                .inNamespace(ProcessWorld.NAMESPACE)
                .list()
                .getItems()
                .stream()
                .map(Serialization::asJson)
                .collect(Collectors.joining());
    }
}
