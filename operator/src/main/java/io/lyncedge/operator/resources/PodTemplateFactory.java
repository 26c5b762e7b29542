package io.lyncedge.operator.resources;

import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSecurityContextBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.lyncedge.api.v1alpha1.ProxyPodTemplateSpec;
import io.lyncedge.operator.translate.WorkloadPlan;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The proxy pods: restricted Pod Security, no token, any user id, out of every service mesh (a mesh's own proxy would end
 * the connections that NTLM is bound to).
 */
final class PodTemplateFactory {
    /** Every user may read the bundle: pods have no fixed user id, and nothing else runs in them. */
    private static final int BUNDLE_MODE = 0444;

    private static final Map<String, String> MESH_LABELS = Map.of(
            "istio.io/dataplane-mode", "none",
            "kuma.io/sidecar-injection", "disabled",
            "sidecar.istio.io/inject", "false");
    private static final Map<String, String> MESH_ANNOTATIONS = Map.of(
            "consul.hashicorp.com/connect-inject", "false",
            "linkerd.io/inject", "disabled");

    private PodTemplateFactory() {}

    static PodTemplateSpec create(ObjectIdentity identity, WorkloadPlan workload) {
        ProxyPodTemplateSpec template = workload.podTemplate();
        SortedMap<String, String> labels = new TreeMap<>(MESH_LABELS);
        labels.putAll(template.labels());
        labels.putAll(identity.labels());
        SortedMap<String, String> annotations = new TreeMap<>(MESH_ANNOTATIONS);
        annotations.putAll(template.annotations());
        return new PodTemplateSpecBuilder()
                .withNewMetadata()
                .withLabels(labels)
                .withAnnotations(annotations)
                .endMetadata()
                .withSpec(podSpec(identity, workload))
                .build();
    }

    private static PodSpec podSpec(ObjectIdentity identity, WorkloadPlan workload) {
        ProxyPodTemplateSpec template = workload.podTemplate();
        return new PodSpecBuilder()
                .withServiceAccountName(identity.name())
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withSecurityContext(securityContext())
                .withTerminationGracePeriodSeconds(workload.terminationGraceSeconds())
                .withContainers(ProxyContainerFactory.create(workload))
                .withVolumes(bundle(identity), temporary())
                .withNodeSelector(new TreeMap<>(template.nodeSelector()))
                .withTolerations(template.tolerations())
                .withAffinity(template.affinity())
                .withTopologySpreadConstraints(template.topologySpreadConstraints())
                .withPriorityClassName(template.priorityClassName())
                .withImagePullSecrets(template.imagePullSecrets())
                .build();
    }

    /** The safe sysctl lets an unprivileged process listen on the literal 80 and 443. */
    private static PodSecurityContext securityContext() {
        return new PodSecurityContextBuilder()
                .withRunAsNonRoot(true)
                .withNewSeccompProfile()
                .withType("RuntimeDefault")
                .endSeccompProfile()
                .addNewSysctl("net.ipv4.ip_unprivileged_port_start", "80")
                .build();
    }

    private static Volume bundle(ObjectIdentity identity) {
        return new VolumeBuilder()
                .withName(ProxyContainerFactory.BUNDLE_VOLUME)
                .withNewSecret()
                .withSecretName(identity.name(BundleSecretFactory.SUFFIX))
                .withDefaultMode(BUNDLE_MODE)
                .endSecret()
                .build();
    }

    /** The root file system is read-only, and native libraries are unpacked before they are loaded. */
    private static Volume temporary() {
        return new VolumeBuilder()
                .withName(ProxyContainerFactory.TEMPORARY_VOLUME)
                .withNewEmptyDir()
                .withSizeLimit(new Quantity("64", "Mi"))
                .endEmptyDir()
                .build();
    }
}
