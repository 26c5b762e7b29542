package io.lyncedge.operator.status;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Optional;

/**
 * What became of the objects of a resource.
 *
 * @param foreign objects of our names that are not ours
 * @param leaving objects of ours that are being deleted
 * @param refused writes that the API server did not take, each as {@code KIND NAME: why}
 * @param contested objects that somebody else keeps changing back, each as {@code KIND NAME (FIELD)}
 * @param deployment as it is in the cluster, if it is ours
 * @param service as it is in the cluster, if it is ours
 * @param upgrade how far its pods are with an upgrade of the operator
 * @param widening NetworkPolicies of others that allow the pods more than ours do, by name
 */
public record ObjectState(
        List<ObjectName> foreign,
        List<ObjectName> leaving,
        List<String> refused,
        List<String> contested,
        Optional<Deployment> deployment,
        Optional<Service> service,
        UpgradeStage upgrade,
        List<String> widening) {
    /** Nothing is there. */
    public static final ObjectState NONE =
            new ObjectState(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

    public ObjectState {
        foreign = List.copyOf(foreign);
        leaving = List.copyOf(leaving);
        refused = List.copyOf(refused);
        contested = List.copyOf(contested);
        widening = List.copyOf(widening);
    }

    /** Where no policy of others allows more. */
    public ObjectState(
            List<ObjectName> foreign,
            List<ObjectName> leaving,
            List<String> refused,
            List<String> contested,
            Optional<Deployment> deployment,
            Optional<Service> service,
            UpgradeStage upgrade) {
        this(foreign, leaving, refused, contested, deployment, service, upgrade, List.of());
    }

    /** Where nothing is contested either, and no upgrade is under way. */
    public ObjectState(
            List<ObjectName> foreign,
            List<ObjectName> leaving,
            List<String> refused,
            Optional<Deployment> deployment,
            Optional<Service> service) {
        this(foreign, leaving, refused, List.of(), deployment, service, UpgradeStage.CURRENT);
    }

    /** The same where these policies of others allow more. */
    public ObjectState withWidening(List<String> names) {
        return new ObjectState(foreign, leaving, refused, contested, deployment, service, upgrade, names);
    }
}
