package io.lyncedge.operator.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Sysctl;
import io.fabric8.kubernetes.api.model.Volume;
import io.lyncedge.operator.resources.DeploymentFactory;
import io.lyncedge.operator.resources.ServiceAccountFactory;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the restricted Pod Security Standard, and what is asked beyond it. */
final class PodSecurityTest {
    static Stream<Path> scenarios() {
        return Scenarios.folders().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void shouldBeAdmittedAsRestrictedWhenMade(Path folder) {
        // Given
        PodSpec pod = pod(folder);

        // Then
        assertThat(pod.getHostNetwork()).isNull();
        assertThat(pod.getHostPID()).isNull();
        assertThat(pod.getHostIPC()).isNull();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isNull();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getSecurityContext().getSysctls())
                .containsExactly(new Sysctl("net.ipv4.ip_unprivileged_port_start", "80"));
        assertThat(pod.getVolumes()).allMatch(PodSecurityTest::isRestricted);
        assertThat(pod.getContainers()).hasSize(1).allSatisfy(PodSecurityTest::assertRestricted);
        assertThat(pod.getInitContainers()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void shouldHaveNoTokenAndNoOneElsesSecretWhenMade(Path folder) {
        // Given
        PodSpec pod = pod(folder);

        // Then
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(ServiceAccountFactory.create(Scenarios.plan(folder)).getAutomountServiceAccountToken())
                .isFalse();
        assertThat(pod.getVolumes())
                .filteredOn(volume -> volume.getSecret() != null)
                .singleElement()
                .satisfies(
                        volume -> assertThat(volume.getSecret().getSecretName()).endsWith("-lyncedge-bundle"));
    }

    private static PodSpec pod(Path folder) {
        return DeploymentFactory.create(Scenarios.plan(folder))
                .getSpec()
                .getTemplate()
                .getSpec();
    }

    private static void assertRestricted(Container container) {
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getPrivileged()).isFalse();
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getSecurityContext().getCapabilities().getAdd()).isEmpty();
        assertThat(container.getPorts()).allMatch(port -> port.getHostPort() == null);
    }

    private static boolean isRestricted(Volume volume) {
        return volume.getSecret() != null || volume.getEmptyDir() != null;
    }
}
