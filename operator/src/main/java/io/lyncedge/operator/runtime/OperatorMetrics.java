package io.lyncedge.operator.runtime;

import io.lyncedge.operator.count.Tally;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/** The metrics of the process. Nothing is labelled with a resource, so that their number does not grow. */
final class OperatorMetrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbageCollection = new JvmGcMetrics();

    OperatorMetrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        garbageCollection.bindTo(registry);
    }

    PrometheusMeterRegistry registry() {
        return registry;
    }

    /** Shows a truth as 1 or 0. */
    void flag(String name, String description, BooleanSupplier value) {
        Gauge.builder(name, () -> value.getAsBoolean() ? 1 : 0)
                .description(description)
                .register(registry);
    }

    /** Shows a number. */
    void number(String name, String description, IntSupplier value) {
        Gauge.builder(name, value::getAsInt).description(description).register(registry);
    }

    /** Shows how often each outcome came about. */
    <E extends Enum<E>> void count(String name, String description, Tally<E> tally) {
        tally.outcomes()
                .forEach(outcome -> FunctionCounter.builder(name, tally, counts -> counts.of(outcome))
                        .description(description)
                        .tag("result", outcome.toString())
                        .register(registry));
    }

    /** The text format of Prometheus, resources counted now. */
    String page(ResourceMeters resources) {
        resources.refresh();
        return registry.scrape();
    }

    @Override
    public void close() {
        garbageCollection.close();
        registry.close();
    }
}
