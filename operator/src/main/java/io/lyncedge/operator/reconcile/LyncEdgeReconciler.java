package io.lyncedge.operator.reconcile;

import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Binds the control loop to the framework, which asks for the event sources before the first resource. */
@ControllerConfiguration(name = LyncEdgeReconciler.NAME, fieldManager = FieldOwner.NAME)
final class LyncEdgeReconciler implements Reconciler<LyncEdgeProxy> {
    static final String NAME = "lyncedgeproxy";

    private final ControllerSettings settings;
    private final Surroundings surroundings;

    @Nullable
    private volatile ControlLoop loop;

    private volatile Optional<Turns> turns = Optional.empty();

    LyncEdgeReconciler(ControllerSettings settings, Surroundings surroundings) {
        this.settings = settings;
        this.surroundings = surroundings;
    }

    @Override
    public List<EventSource<?, LyncEdgeProxy>> prepareEventSources(EventSourceContext<LyncEdgeProxy> context) {
        Sources sources = Sources.create(context);
        LivePlanner planner = new LivePlanner(sources, settings, surroundings);
        EventRecorder events = new EventRecorder(context.getClient(), settings.instance(), surroundings.clock());
        Turns taken = new Turns(context.getPrimaryCache(), sources.owned(), settings.rollouts(), surroundings.clock());
        turns = Optional.of(taken);
        Upgrades upgrades = new Upgrades(taken, settings.rollouts(), surroundings.clock());
        loop = new ControlLoop(
                sources,
                new Assessment(
                        sources, planner, upgrades, surroundings.dataPlane().reports()),
                new StatusWriter(events),
                surroundings.clock());
        return Stream.of(
                        sources.eventSources().stream(),
                        surroundings.dataPlane().eventSources(context).stream(),
                        Stream.of(surroundings.names().eventSource(), taken))
                .<EventSource<?, LyncEdgeProxy>>flatMap(eventSources -> eventSources)
                .toList();
    }

    /** How many resources wait for their turn in an upgrade. */
    int waiting() {
        return turns.map(Turns::waiting).orElse(0);
    }

    @Override
    public UpdateControl<LyncEdgeProxy> reconcile(LyncEdgeProxy resource, Context<LyncEdgeProxy> context) {
        return Objects.requireNonNull(loop, "event sources come first").run(resource, context);
    }
}
