package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.Service;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.config.AddressFilter;
import io.lyncedge.config.AddressLiteral;
import io.lyncedge.config.WireFormats;
import io.lyncedge.operator.dataplane.PodAnswer;
import io.lyncedge.operator.dataplane.PodReport;
import io.lyncedge.operator.dataplane.PodReports;
import io.lyncedge.operator.dns.WatchedNames;
import io.lyncedge.operator.references.LiveReferences;
import io.lyncedge.operator.resolve.ReferenceResolver;
import io.lyncedge.operator.resolve.References;
import io.lyncedge.operator.resources.ObjectIdentity;
import io.lyncedge.operator.status.ServiceAddresses;
import io.lyncedge.operator.translate.ResourceIdentity;
import io.lyncedge.operator.translate.StoredBundle;
import io.lyncedge.operator.translate.Translator;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans a resource from what the cluster holds now. */
final class LivePlanner {
    private final Sources sources;
    private final WatchedNames names;
    private final AddressFilter poolAddresses;
    private final Clock clock;
    private final PodReports pods;
    private final AddressChanges changes;
    private final WireFormats formats;
    private final Planner planner;

    LivePlanner(Sources sources, ControllerSettings settings, Surroundings surroundings) {
        this.sources = sources;
        this.names = surroundings.names();
        this.poolAddresses = settings.poolAddresses();
        this.clock = surroundings.clock();
        this.changes = new AddressChanges(surroundings.clock());
        this.pods = surroundings.dataPlane().reports();
        this.formats = settings.translator().formats();
        this.planner = new Planner(new Translator(settings.translator()), new SecureRandom());
    }

    LivePlan plan(LyncEdgeProxy resource) {
        Optional<StoredBundle> stored = new BundleSource(sources.store(), formats).of(resource);
        LiveReferences references = new LiveReferences(ResourceID.fromResource(resource), sources.references());
        NoticedNames noticed = new NoticedNames(names.of(resource, addresses(stored)));
        ReferenceResolver.ServerRules servers =
                new ReferenceResolver.ServerRules(noticed, poolAddresses, ownAddresses(resource));
        Planning planning = planner.plan(
                resource,
                new Planner.Before(stored, new OlderReaders(formats).of(resource, stored, pods.of(resource))),
                ReferenceResolver.inCluster(references, servers, clock));
        references.releaseOthers();
        Set<String> passing = planning.plan()
                .map(plan -> changes.excused(ResourceID.fromResource(resource), plan))
                .orElse(Set.of());
        return new LivePlan(planning, stored, noticed.isPending(), passing);
    }

    /** How long until the first of these pods, if it still serves by what it serves now, is late. */
    Optional<Duration> untilLate(LyncEdgeProxy resource, List<PodReport> reports) {
        Set<String> served = reports.stream()
                .map(PodReport::answer)
                .filter(PodAnswer.Reported.class::isInstance)
                .map(answer -> ((PodAnswer.Reported) answer).configHash())
                .collect(Collectors.toUnmodifiableSet());
        return changes.left(ResourceID.fromResource(resource), served);
    }

    /** The resource is gone. */
    void forget(ResourceID resource) {
        changes.forget(resource);
    }

    /** What the bundle has, by name. */
    private static Map<String, List<InetAddress>> addresses(Optional<StoredBundle> stored) {
        return stored.map(StoredBundle::references).orElse(References.NONE).addresses().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        server -> server.getKey().toLowerCase(Locale.ROOT),
                        server -> server.getValue().addresses().stream()
                                .flatMap(address -> AddressLiteral.parse(address).stream())
                                .toList(),
                        (one, _) -> one));
    }

    /** Where traffic would come back: the Service, inside and outside of the cluster, and the pods behind it. */
    private Set<InetAddress> ownAddresses(LyncEdgeProxy resource) {
        ResourceID service = new ResourceID(
                new ObjectIdentity(identity(resource)).name(),
                resource.getMetadata().getNamespace());
        Stream<String> ofService = sources.owned().find(Service.class, service).stream()
                .flatMap(found -> ServiceAddresses.all(found).stream());
        return Stream.concat(ofService, pods.addresses(resource).stream())
                .flatMap(address -> AddressLiteral.parse(address).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static ResourceIdentity identity(LyncEdgeProxy resource) {
        return new ResourceIdentity(
                resource.getMetadata().getNamespace(),
                resource.getMetadata().getName(),
                Optional.of(resource.getMetadata().getUid()));
    }
}
