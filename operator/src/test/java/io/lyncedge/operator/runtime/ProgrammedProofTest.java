package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.lyncedge.operator.fixture.PlayedProxy;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What Programmed says while pods are not as they should be, by their admin ports on loopback sockets; each test ends with
 * pods that serve again, by themselves or by what a user does.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProgrammedProofTest {
    private static final String MEET = "- {fqdn: meet.contoso.com, service: Meet, pool: fe}";

    private ProcessWorld world;
    private Deployment deployment;
    private boolean meets;

    @BeforeAll
    void start() throws IOException {
        world = new ProcessWorld();
        world.start("operator-1");
        deployment = world.create();
        world.kubelets.roll(deployment, "contoso-a", "contoso-b", "contoso-c");
        awaitProgrammed();
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void shouldNameThePodThatLags() {
        // Given
        proxy("contoso-b").will(PlayedProxy.Mode.LAGGING);

        // When
        edit();

        // Then
        world.awaitCondition("Programmed", "False", "ReplicaOutdated");
        world.awaitThat(() ->
                assertThat(world.message("Programmed")).contains("contoso-b").doesNotContain("contoso-a"));
        proxy("contoso-b").will(PlayedProxy.Mode.SERVING);
        world.kubelets.sync("contoso-b");
        awaitProgrammed();
    }

    @Test
    void shouldNameThePodThatIsStoppedUntilItGoesOn() {
        // When
        proxy("contoso-b").stop();

        // Then
        world.awaitCondition("Programmed", "Unknown", "ReplicaUnreachable");
        assertThat(world.message("Programmed")).isEqualTo("no answer from contoso-b (it gave no answer within 2 s)");
        proxy("contoso-b").go();
        awaitProgrammed();
    }

    @Test
    void shouldNameThePodThatCannotBeReachedUntilItCan() {
        // When
        proxy("contoso-a").down();

        // Then
        world.awaitCondition("Programmed", "Unknown", "ReplicaUnreachable");
        assertThat(world.message("Programmed")).isEqualTo("no answer from contoso-a (it refuses connections)");
        proxy("contoso-a").up();
        awaitProgrammed();
    }

    @Test
    void shouldShowPathReasonAndRemedyWhenAPodRefusesABundle() {
        // Given
        proxy("contoso-a").will(PlayedProxy.Mode.REFUSING);

        // When
        edit();

        // Then
        world.awaitCondition("Programmed", "False", "ConfigRejected");
        assertThat(world.message("Programmed"))
                .contains("contoso-a refuses it", "pools[0].tls.trust.caFile", "is empty", "write PEM");
        proxy("contoso-a").will(PlayedProxy.Mode.SERVING);
        edit();
        world.kubelets.sync("contoso-a");
        awaitProgrammed();
    }

    @Test
    void shouldNotCountThePodThatEnds() {
        // Given
        proxy("contoso-c").will(PlayedProxy.Mode.LAGGING);
        edit();
        world.awaitCondition("Programmed", "False", "ReplicaOutdated");

        // When
        world.kubelets.terminate("contoso-c");

        // Then
        awaitProgrammed();
        proxy("contoso-c").will(PlayedProxy.Mode.SERVING);
        world.kubelets.sync("contoso-c");
    }

    @Test
    void shouldNotBeProgrammedWhileNoPodIsReadyThoughAllServe() {
        // When
        ready(false);

        // Then
        world.awaitCondition("Programmed", "False", "RolloutInProgress");
        assertThat(world.message("Programmed")).isEqualTo("no pod of the current ReplicaSet is ready");
        ready(true);
        awaitProgrammed();
    }

    @Test
    void shouldNotBeProgrammedWhileOnlyPodsOfAnOldReplicaSetAreReady() {
        // When
        world.kubelets.revise(deployment, "2");

        // Then
        world.awaitCondition("Programmed", "False", "RolloutInProgress");
        world.kubelets.revise(deployment, "1");
        awaitProgrammed();
    }

    private void awaitProgrammed() {
        world.awaitCondition("Programmed", "True", "Programmed");
    }

    /** With and without a publication, in turn: another configuration each time. */
    private void edit() {
        meets = !meets;
        world.edit(meets ? MEET : "");
    }

    private void ready(boolean ready) {
        world.kubelets.ready("contoso-a", ready);
        world.kubelets.ready("contoso-b", ready);
        world.kubelets.ready("contoso-c", ready);
    }

    private PlayedProxy proxy(String pod) {
        return world.kubelets.proxy(pod);
    }
}
