package io.lyncedge.proxy.observe;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.MultiCollector;
import java.util.List;
import java.util.Optional;

/**
 * The text that Prometheus scrapes. Meters are plain counters that are read here; nothing of the registry is loaded
 * before the first scrape, which keeps it off the start of the process.
 */
public final class MetricsPage {
    /** Media type of the text. */
    public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final List<SampleSource> sources;
    private Optional<PrometheusMeterRegistry> registry = Optional.empty();

    /** A page of these sources, which together tell every metric once. */
    public MetricsPage(List<SampleSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** The text of now. */
    public synchronized String scrape() {
        if (registry.isEmpty()) {
            registry = Optional.of(newRegistry());
        }
        return registry.get().scrape(CONTENT_TYPE);
    }

    private PrometheusMeterRegistry newRegistry() {
        PrometheusMeterRegistry created = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        MultiCollector own = () -> {
            PrometheusSamples samples = new PrometheusSamples();
            sources.forEach(source -> source.sample(samples));
            return samples.snapshots();
        };
        created.getPrometheusRegistry().register(own);
        for (MeterBinder binder : jvm()) {
            binder.bindTo(created);
        }
        return created;
    }

    /** The collector of GC events lives as long as the process. */
    @SuppressWarnings("resource")
    private static List<MeterBinder> jvm() {
        return List.of(
                new JvmMemoryMetrics(),
                new JvmGcMetrics(),
                new JvmThreadMetrics(),
                new ProcessorMetrics(),
                new FileDescriptorMetrics(),
                new UptimeMetrics());
    }
}
