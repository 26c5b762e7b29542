package io.lyncedge.e2e;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;

/** What a cloud's controller does where there is none: gives every Service of type LoadBalancer an address. */
final class LoadBalancer implements Watcher<Service> {
    private static final String ADDRESS = "203.0.113.10";

    private final Cluster cluster;

    private LoadBalancer(Cluster cluster) {
        this.cluster = cluster;
    }

    static Watch start(Cluster cluster) {
        return cluster.client().services().inAnyNamespace().watch(new LoadBalancer(cluster));
    }

    @Override
    public void eventReceived(Action action, Service service) {
        boolean waits = action != Action.DELETED
                && "LoadBalancer".equals(service.getSpec().getType())
                && service.getStatus().getLoadBalancer().getIngress().isEmpty();
        if (waits) {
            cluster.client()
                    .resource(service)
                    .editStatus(seen -> new ServiceBuilder(seen)
                            .editOrNewStatus()
                            .withNewLoadBalancer()
                            .addNewIngress()
                            .withIp(ADDRESS)
                            .endIngress()
                            .endLoadBalancer()
                            .endStatus()
                            .build());
        }
    }

    @Override
    public void onClose(WatcherException cause) {
        throw new IllegalStateException(cause);
    }
}
