package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as a difference. */
final class ContainmentTest {
    private static final Deployment DESIRED = new DeploymentBuilder()
            .withNewMetadata()
            .withName("x")
            .addToLabels("a", "1")
            .endMetadata()
            .withNewSpec()
            .withNewTemplate()
            .withNewSpec()
            .addNewContainer()
            .withName("proxy")
            .withEnv(new EnvVar("A", "1", null), new EnvVar("B", "2", null))
            .endContainer()
            .addNewToleration()
            .withKey("edge")
            .endToleration()
            .endSpec()
            .endTemplate()
            .endSpec()
            .build();

    private static final NetworkPolicy DENIAL = new NetworkPolicyBuilder()
            .withNewMetadata()
            .withName("deny")
            .endMetadata()
            .withNewSpec()
            .withPolicyTypes("Ingress", "Egress")
            .endSpec()
            .build();

    private static boolean holds(HasMetadata actual) {
        return Containment.holds(ObjectJson.of(actual), ObjectJson.of(DESIRED));
    }

    @Test
    void shouldHoldWhenOthersAddLabelsDefaultsContainersAndVariables() {
        // Given
        Deployment actual = new DeploymentBuilder(DESIRED)
                .editMetadata()
                .addToLabels("b", "2")
                .endMetadata()
                .editSpec()
                .withProgressDeadlineSeconds(600)
                .editTemplate()
                .editSpec()
                .editFirstContainer()
                .withEnv(new EnvVar("C", "3", null), new EnvVar("B", "2", null), new EnvVar("A", "1", null))
                .endContainer()
                .addNewContainer()
                .withName("sidecar")
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();

        // Then
        assertThat(holds(actual)).isTrue();
    }

    @Test
    void shouldNotHoldWhenAVariableChanges() {
        // Given
        Deployment actual = new DeploymentBuilder(DESIRED)
                .editSpec()
                .editTemplate()
                .editSpec()
                .editFirstContainer()
                .withEnv(new EnvVar("A", "9", null), new EnvVar("B", "2", null))
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();

        // Then
        assertThat(holds(actual)).isFalse();
    }

    @Test
    void shouldNotHoldWhenAListThatIsReplacedAsAWholeGrows() {
        // Given
        Deployment actual = new DeploymentBuilder(DESIRED)
                .editSpec()
                .editTemplate()
                .editSpec()
                .addNewToleration()
                .withKey("more")
                .endToleration()
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();

        // Then
        assertThat(holds(actual)).isFalse();
    }

    @Test
    void shouldNotBeExactWhenAPolicyGetsARuleThatAllowsEverything() {
        // Given
        NetworkPolicy opened = new NetworkPolicyBuilder(DENIAL)
                .editSpec()
                .withIngress(new NetworkPolicyIngressRule())
                .endSpec()
                .build();

        // Then
        assertThat(Containment.holds(ObjectJson.of(opened), ObjectJson.of(DENIAL)))
                .isTrue();
        assertThat(ExactPart.holds(opened, DENIAL)).isFalse();
        assertThat(ExactPart.holds(DENIAL, DENIAL)).isTrue();
    }

    @Test
    void shouldBeTouchedWhenTheBodyIsNotWhatWasStamped() {
        // Given
        NetworkPolicy stamped = new NetworkPolicyBuilder(DENIAL).build();
        Stamp.put(stamped);
        NetworkPolicy opened = new NetworkPolicyBuilder(stamped)
                .editSpec()
                .withIngress(List.of(new NetworkPolicyIngressRule()))
                .endSpec()
                .build();

        // Then
        assertThat(Stamp.isUntouched(stamped)).isTrue();
        assertThat(Stamp.isUntouched(opened)).isFalse();
    }
}
