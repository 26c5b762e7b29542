package io.lyncedge.operator.dns;

import io.javaoperatorsdk.operator.processing.event.Event;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.AbstractEventSource;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.ResourceEventAware;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.count.Tally;
import io.lyncedge.operator.timer.Timer;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.xbill.DNS.Resolver;

/** Names as an event source. */
public final class LiveNames extends AbstractEventSource<NameAnswer, LyncEdgeProxy>
        implements WatchedNames, ResourceEventAware<LyncEdgeProxy> {
    private final Tally<QueryResult> queries = new Tally<>(QueryResult.class);
    private final NameWatch watch;

    /**
     * Asks these name servers.
     *
     * @param timer for what comes later
     * @param resolver that sends the queries
     * @param random for jitter
     */
    public LiveNames(Timer timer, Resolver resolver, RandomGenerator random) {
        super(NameAnswer.class, "names");
        this.watch = new NameWatch(
                timer, new AddressQuery(resolver, queries), random, new NameChanges(timer, this::reconcile));
    }

    /** Asks the name servers of this machine or pod. */
    public static LiveNames ofThisHost(Timer timer) {
        return new LiveNames(timer, DnsNameResolver.serversOfThisHost(), RandomGenerator.getDefault());
    }

    @Override
    public NameResolver of(LyncEdgeProxy resource, Map<String, List<InetAddress>> before) {
        ResourceID id = ResourceID.fromResource(resource);
        return names -> {
            Map<String, NameAnswer> answers = new HashMap<>();
            names.forEach(name -> answers.put(name, watch.answer(name)));
            watch.use(id, Map.copyOf(answers), before);
            return answers;
        };
    }

    /** What came of asking for names. */
    public Tally<QueryResult> queries() {
        return queries;
    }

    /** How many names have an answer. */
    public int size() {
        return watch.size();
    }

    @Override
    public EventSource<?, LyncEdgeProxy> eventSource() {
        return this;
    }

    /** None: what is known of a name is asked for by {@link #of}. */
    @Override
    public Set<NameAnswer> getSecondaryResources(LyncEdgeProxy resource) {
        return Set.of();
    }

    @Override
    public void onResourceDeleted(LyncEdgeProxy resource) {
        watch.use(ResourceID.fromResource(resource), Map.of());
    }

    private void reconcile(ResourceID resource) {
        if (isRunning()) {
            getEventHandler().handleEvent(new Event(resource));
        }
    }
}
