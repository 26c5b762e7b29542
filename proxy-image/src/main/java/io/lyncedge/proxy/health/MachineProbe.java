package io.lyncedge.proxy.health;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Probes one machine again and again, on one event loop; {@link #health} may be asked from any thread. */
final class MachineProbe {
    private static final Logger LOGGER = LoggerFactory.getLogger(MachineProbe.class);

    private static final long FIRST_PACE_MILLIS = 1000;

    private final ProbeMeans means;
    private final HealthCounter counter = new HealthCounter();
    private final HealthMeter meter;
    private volatile ProbePlan plan;
    private volatile Optional<MachineHealth.Probed> last = Optional.empty();
    private volatile boolean stopped;
    private final long began = System.nanoTime();

    MachineProbe(ProbePlan plan, ProbeMeans means, HealthMeter meter) {
        this.plan = plan;
        this.means = means;
        this.meter = meter;
    }

    /** Probes from now on. */
    void start() {
        means.loop().execute(this::probe);
    }

    /** Goes on in another way from the next probe on. */
    void follow(ProbePlan changed) {
        plan = changed;
    }

    /** Probes no more. */
    void stop() {
        stopped = true;
    }

    boolean isHealthy() {
        return counter.isHealthy();
    }

    MachineHealth health() {
        ProbePlan.Key key = plan.key();
        return new MachineHealth(
                key.pool(), key.server(), key.endpoint(), counter.isJudged(), counter.isHealthy(), last);
    }

    private void probe() {
        if (stopped) {
            return;
        }
        ProbePlan current = plan;
        long start = System.nanoTime();
        Probe.start(current, means, result -> {
            ended(current, result);
            long elapsed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            long pause = Math.max(0, pace(current) - elapsed);
            means.loop().schedule(this::probe, pause, TimeUnit.MILLISECONDS);
        });
    }

    /** A machine of which nothing is known yet is probed often, since it gets no requests before its first good probe. */
    private long pace(ProbePlan current) {
        long interval = current.check().intervalMillis();
        return counter.isJudged() ? interval : Math.min(interval, FIRST_PACE_MILLIS);
    }

    /** A new machine is called unhealthy no earlier than any other. */
    private int failures(ProbePlan current) {
        int threshold = current.check().unhealthyThreshold();
        long patience = threshold * current.check().intervalMillis();
        boolean early = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) + pace(current) < patience;
        return early && !counter.isJudged() ? Integer.MAX_VALUE : threshold;
    }

    private void ended(ProbePlan current, ProbeResult result) {
        boolean good = result instanceof ProbeResult.Answered(int status)
                && current.check().expectedStatuses().contains(status);
        int threshold = good ? current.check().healthyThreshold() : failures(current);
        last = Optional.of(new MachineHealth.Probed(result.word(), Instant.now()));
        meter.probed(current.key().pool(), good);
        if (counter.record(good, threshold)) {
            LOGGER.info(
                    "server {} of pool {} at {} is {} (probe: {})",
                    current.key().server(),
                    current.key().pool(),
                    current.key().endpoint(),
                    good ? "healthy" : "not healthy",
                    result.word());
        }
    }
}
