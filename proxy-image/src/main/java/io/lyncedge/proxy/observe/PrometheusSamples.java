package io.lyncedge.proxy.observe;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Collects the samples of one scrape as the Prometheus library wants them. */
final class PrometheusSamples implements Samples {
    private final Map<Metric, List<Point>> points = new EnumMap<>(Metric.class);
    private final List<MetricSnapshot> histograms = new ArrayList<>();

    @Override
    public void add(Metric metric, double value, List<String> labels) {
        points.computeIfAbsent(metric, _ -> new ArrayList<>())
                .add(new Point(value, Labels.of(metric.labels(), labels)));
    }

    @Override
    public void add(Metric metric, DurationHistogram histogram) {
        HistogramDataPointSnapshot point = HistogramDataPointSnapshot.builder()
                .classicHistogramBuckets(ClassicHistogramBuckets.of(histogram.boundsSeconds(), histogram.counts()))
                .sum(histogram.sumSeconds())
                .build();
        histograms.add(new HistogramSnapshot(metadata(metric), List.of(point)));
    }

    /** Everything that was told. */
    MetricSnapshots snapshots() {
        List<MetricSnapshot> snapshots = new ArrayList<>(histograms);
        points.forEach((metric, values) -> snapshots.add(snapshot(metric, values)));
        return new MetricSnapshots(snapshots);
    }

    private static MetricSnapshot snapshot(Metric metric, List<Point> points) {
        MetricMetadata metadata = metadata(metric);
        return switch (metric.kind()) {
            case COUNTER -> new CounterSnapshot(metadata, each(points, Point::counter));
            case GAUGE -> new GaugeSnapshot(metadata, each(points, Point::gauge));
            case INFO -> new InfoSnapshot(metadata, each(points, Point::info));
            case HISTOGRAM -> throw new IllegalArgumentException(metric + " is a histogram, not a value");
        };
    }

    private static MetricMetadata metadata(Metric metric) {
        return new MetricMetadata(metric.base(), metric.help());
    }

    private static <T> List<T> each(List<Point> points, Function<Point, T> form) {
        return points.stream().map(form).toList();
    }

    private record Point(double value, Labels labels) {
        CounterDataPointSnapshot counter() {
            return CounterDataPointSnapshot.builder()
                    .value(value)
                    .labels(labels)
                    .build();
        }

        GaugeDataPointSnapshot gauge() {
            return GaugeDataPointSnapshot.builder().value(value).labels(labels).build();
        }

        InfoDataPointSnapshot info() {
            return InfoDataPointSnapshot.builder().labels(labels).build();
        }
    }
}
