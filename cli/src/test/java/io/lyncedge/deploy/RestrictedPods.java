package io.lyncedge.deploy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Sysctl;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the level "restricted" of the Pod Security Standards forbids.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/">Pod Security Standards</a>
 */
final class RestrictedPods {
    private static final Set<String> SAFE_SYSCTLS = Set.of("net.ipv4.ip_unprivileged_port_start");

    private final List<String> violations = new ArrayList<>();

    private RestrictedPods() {}

    /** Everything in a pod that is against the level. */
    static List<String> violations(PodSpec pod) {
        RestrictedPods check = new RestrictedPods();
        check.pod(pod);
        pod.getContainers().forEach(check::container);
        pod.getInitContainers().forEach(check::container);
        return check.violations;
    }

    private void pod(PodSpec pod) {
        forbid(Boolean.TRUE.equals(pod.getHostNetwork()), "hostNetwork");
        forbid(Boolean.TRUE.equals(pod.getHostPID()), "hostPID");
        forbid(Boolean.TRUE.equals(pod.getHostIPC()), "hostIPC");
        PodSecurityContext context =
                Optional.ofNullable(pod.getSecurityContext()).orElseGet(PodSecurityContext::new);
        forbid(!Boolean.TRUE.equals(context.getRunAsNonRoot()), "runAsNonRoot is not true");
        forbid(Long.valueOf(0).equals(context.getRunAsUser()), "runAsUser 0");
        forbid(
                context.getSeccompProfile() == null
                        || !"RuntimeDefault".equals(context.getSeccompProfile().getType()),
                "seccompProfile is not RuntimeDefault");
        context.getSysctls().stream()
                .map(Sysctl::getName)
                .forEach(name -> forbid(!SAFE_SYSCTLS.contains(name), "sysctl " + name));
        pod.getVolumes().forEach(this::volume);
    }

    private void volume(Volume volume) {
        boolean allowed = volume.getEmptyDir() != null
                || volume.getSecret() != null
                || volume.getConfigMap() != null
                || volume.getProjected() != null;
        forbid(!allowed, "volume " + volume.getName());
    }

    private void container(Container container) {
        SecurityContext context =
                Optional.ofNullable(container.getSecurityContext()).orElseGet(SecurityContext::new);
        forbid(!Boolean.FALSE.equals(context.getAllowPrivilegeEscalation()), "allowPrivilegeEscalation is not false");
        forbid(Boolean.TRUE.equals(context.getPrivileged()), "privileged");
        forbid(
                context.getCapabilities() == null
                        || !context.getCapabilities().getDrop().contains("ALL")
                        || !context.getCapabilities().getAdd().isEmpty(),
                "capabilities are not dropped");
        forbid(
                container.getPorts().stream().map(ContainerPort::getHostPort).anyMatch(port -> port != null),
                "hostPort");
        // Not asked for by the level, but by this project.
        forbid(!Boolean.TRUE.equals(context.getReadOnlyRootFilesystem()), "readOnlyRootFilesystem is not true");
    }

    private void forbid(boolean broken, String what) {
        if (broken) {
            violations.add(what);
        }
    }
}
