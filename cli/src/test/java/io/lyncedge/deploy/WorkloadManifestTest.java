package io.lyncedge.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What runs: the operator as shipped, and the proxies of every example as the operator would make them. */
class WorkloadManifestTest {
    private static final Path INSTALL = Manifests.DEPLOY.resolve("install.yaml");
    private static final Path GOLDEN = Path.of("../operator/src/test/resources/golden");
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>lyncedge</artifactId>\\s*<version>(.*)</version>");

    static Stream<Path> manifests() {
        return Manifests.shipped().stream();
    }

    static List<Path> renderedExamples() throws IOException {
        try (Stream<Path> paths = Files.list(GOLDEN)) {
            return paths.filter(path -> path.getFileName().toString().startsWith("example-"))
                    .map(path -> path.resolve("out-objects.yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void shouldNameEveryObjectWhenParsed(Path manifest) {
        assertThat(Manifests.objects(manifest)).isNotEmpty().allSatisfy(object -> {
            assertThat(object.getMetadata().getName()).isNotBlank();
            assertThat(object.getApiVersion()).isNotBlank();
        });
    }

    @Test
    void shouldRunTheOperatorRestrictedWithProbesAndResourcesWhenInstalled() {
        // When
        Deployment operator = operator();

        // Then
        PodSpec pod = operator.getSpec().getTemplate().getSpec();
        assertThat(RestrictedPods.violations(pod)).isEmpty();
        assertThat(pod.getServiceAccountName()).isEqualTo("lyncedge-operator");
        assertThat(operator.getSpec().getReplicas()).isEqualTo(2);
        assertProbesAndResources(pod.getContainers().getFirst());
    }

    @ParameterizedTest
    @MethodSource("renderedExamples")
    void shouldRunProxiesRestrictedWithProbesAndResourcesWhenExampleIsApplied(Path rendered) {
        // When
        Deployment proxy = Manifests.objects(rendered, Deployment.class).getFirst();

        // Then
        PodSpec pod = proxy.getSpec().getTemplate().getSpec();
        assertThat(RestrictedPods.violations(pod)).isEmpty();
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertProbesAndResources(pod.getContainers().getFirst());
    }

    @Test
    void shouldNameTheImagesOfThisBuildWhenInstalled() throws IOException {
        // Given
        Matcher version = VERSION.matcher(Files.readString(Path.of("../pom.xml")));
        assertThat(version.find()).isTrue();

        // When
        String operator = operator()
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getImage();
        String proxy = only(ConfigMap.class).getData().get("LYNCEDGE_PROXY_IMAGE");

        // Then
        assertThat(operator).isEqualTo("lyncedge/operator:" + version.group(1));
        assertThat(proxy).isEqualTo("lyncedge/proxy:" + version.group(1));
    }

    @Test
    void shouldSelectTheOperatorAloneWhenPoliciesApply() {
        // Given
        var labels = operator().getSpec().getTemplate().getMetadata().getLabels();

        // Then
        assertThat(only(NetworkPolicy.class).getSpec().getPodSelector().getMatchLabels())
                .isEqualTo(labels);
        assertThat(only(NetworkPolicy.class).getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(only(PodDisruptionBudget.class).getSpec().getSelector().getMatchLabels())
                .isEqualTo(labels);
    }

    @Test
    void shouldEnforceRestrictedPodsWhenNamespacesAreMade() {
        assertThat(Manifests.objects(INSTALL, Namespace.class))
                .extracting(namespace -> namespace.getMetadata().getName()
                        + " "
                        + namespace.getMetadata().getLabels().get("pod-security.kubernetes.io/enforce"))
                .containsExactly("lyncedge-system restricted", "lync-edge restricted");
    }

    private static void assertProbesAndResources(Container container) {
        assertThat(container.getStartupProbe()).isNotNull();
        assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/livez");
        assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/readyz");
        assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
        Quantity limit = container.getResources().getLimits().get("memory");
        Quantity request = container.getResources().getRequests().get("memory");
        assertThat(limit.getNumericalAmount()).isGreaterThanOrEqualTo(request.getNumericalAmount());
    }

    private static Deployment operator() {
        return only(Deployment.class);
    }

    private static <T> T only(Class<T> type) {
        List<T> found = Manifests.objects(INSTALL, type);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
