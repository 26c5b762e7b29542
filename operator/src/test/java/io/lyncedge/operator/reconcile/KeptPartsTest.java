package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import org.junit.jupiter.api.Test;

final class KeptPartsTest {
    private final KubernetesSerialization serialization = KeptParts.serialization();

    @Test
    void shouldKeepWhoManagesReplicasAndNothingElseThatIsManaged() {
        // When
        Deployment deployment = serialization.unmarshal("""
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: contoso-lyncedge
                  managedFields:
                  - {manager: hpa, operation: Update, fieldsV1: {"f:spec": {"f:replicas": {}, "f:paused": {}}}}
                  - {manager: kubectl, operation: Update, fieldsV1: {"f:spec": {"f:paused": {}}, "f:metadata": {}}}
                spec: {replicas: 3, paused: true}
                """, Deployment.class);

        // Then
        assertThat(deployment.getMetadata().getManagedFields().getFirst().getFieldsV1())
                .hasToString("FieldsV1(additionalProperties={f:spec={f:replicas={}}})");
        assertThat(deployment.getMetadata().getManagedFields().getLast().getFieldsV1())
                .isNull();
        assertThat(deployment.getSpec().getReplicas()).isEqualTo(3);
        assertThat(deployment.getSpec().getPaused()).isTrue();
    }

    @Test
    void shouldKeepOfPodsAndReplicaSetsWhatIsReadOfThem() {
        // When
        Pod pod = serialization.unmarshal("""
                apiVersion: v1
                kind: Pod
                metadata: {name: a, annotations: {x: "1"}}
                spec: {nodeName: n, containers: [{name: proxy}]}
                status: {podIP: 10.0.0.1}
                """, Pod.class);
        ReplicaSet set = serialization.unmarshal("""
                apiVersion: apps/v1
                kind: ReplicaSet
                metadata: {name: b, annotations: {deployment.kubernetes.io/revision: "1"}}
                spec: {replicas: 2}
                status: {replicas: 2}
                """, ReplicaSet.class);

        // Then
        assertThat(pod.getSpec()).isNull();
        assertThat(pod.getStatus().getPodIP()).isEqualTo("10.0.0.1");
        assertThat(pod.getMetadata().getAnnotations()).containsEntry("x", "1");
        assertThat(set.getSpec()).isNull();
        assertThat(set.getStatus()).isNull();
        assertThat(set.getMetadata().getAnnotations()).hasSize(1);
    }
}
