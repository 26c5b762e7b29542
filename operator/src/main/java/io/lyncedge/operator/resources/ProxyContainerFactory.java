package io.lyncedge.operator.resources;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.lyncedge.operator.translate.WorkloadPlan;
import java.util.List;
import java.util.Optional;

/** The proxy container. */
final class ProxyContainerFactory {
    static final String BUNDLE_VOLUME = "bundle";
    static final String TEMPORARY_VOLUME = "tmp";
    static final int ADMIN_PORT = 9901;

    private static final String ADMIN_PORT_NAME = "admin";
    private static final String BUNDLE_PATH = "/etc/lyncedge/bundle";
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final long UNANSWERING_GRACE_SECONDS = 10;

    private ProxyContainerFactory() {}

    static Container create(WorkloadPlan workload) {
        MemoryBudget budget = new MemoryBudget(workload.maxConnections());
        return new ContainerBuilder()
                .withName("proxy")
                .withImage(workload.image())
                .withEnv(environment(budget))
                // Both listeners are always declared: 80 opens and closes in place, which must not roll the pods.
                .withPorts(port("https", HTTPS_PORT), port("http", HTTP_PORT), port(ADMIN_PORT_NAME, ADMIN_PORT))
                .withResources(ProxyResources.merge(
                        Optional.ofNullable(workload.podTemplate().resources()), budget))
                .withSecurityContext(securityContext())
                .withStartupProbe(lethal(probe("/livez", 1, 60)))
                .withLivenessProbe(lethal(probe("/livez", 10, 3)))
                .withReadinessProbe(probe("/readyz", 2, 1))
                .withVolumeMounts(mount(BUNDLE_VOLUME, BUNDLE_PATH, true), mount(TEMPORARY_VOLUME, "/tmp", false))
                .build();
    }

    private static List<EnvVar> environment(MemoryBudget budget) {
        return List.of(
                variable("JDK_JAVA_OPTIONS", budget.javaOptions()),
                variable("LYNCEDGE_ADMIN", "*:" + ADMIN_PORT),
                variable("LYNCEDGE_BUNDLE", BUNDLE_PATH),
                variable("LYNCEDGE_HTTP", "*:" + HTTP_PORT),
                variable("LYNCEDGE_HTTPS", "*:" + HTTPS_PORT));
    }

    private static EnvVar variable(String name, String value) {
        return new EnvVarBuilder().withName(name).withValue(value).build();
    }

    private static ContainerPort port(String name, int number) {
        return new ContainerPortBuilder()
                .withName(name)
                .withContainerPort(number)
                .withProtocol("TCP")
                .build();
    }

    private static SecurityContext securityContext() {
        return new SecurityContextBuilder()
                .withAllowPrivilegeEscalation(false)
                .withPrivileged(false)
                .withReadOnlyRootFilesystem(true)
                .withRunAsNonRoot(true)
                .withNewCapabilities()
                .withDrop("ALL")
                .endCapabilities()
                .build();
    }

    /** What does not answer for this long drains nothing, so its end does not wait for the drain. */
    private static Probe lethal(Probe probe) {
        return new ProbeBuilder(probe)
                .withTerminationGracePeriodSeconds(UNANSWERING_GRACE_SECONDS)
                .build();
    }

    private static Probe probe(String path, int periodSeconds, int failureThreshold) {
        return new ProbeBuilder()
                .withNewHttpGet()
                .withPath(path)
                .withNewPort(ADMIN_PORT_NAME)
                .withScheme("HTTP")
                .endHttpGet()
                .withPeriodSeconds(periodSeconds)
                .withTimeoutSeconds(2)
                .withFailureThreshold(failureThreshold)
                .withSuccessThreshold(1)
                .build();
    }

    private static VolumeMount mount(String volume, String path, boolean readOnly) {
        VolumeMountBuilder mount = new VolumeMountBuilder().withName(volume).withMountPath(path);
        return readOnly ? mount.withReadOnly(true).build() : mount.build();
    }
}
