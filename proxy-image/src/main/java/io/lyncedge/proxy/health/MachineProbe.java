package io.lyncedge.proxy.health;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Probes one machine again and again, on one event loop; {@link #health} may be asked from any thread. */
final class MachineProbe {
    private static final Logger LOGGER = LoggerFactory.getLogger(MachineProbe.class);

    private final ProbeMeans means;
    private final HealthCounter counter = new HealthCounter();
    private final HealthMeter meter;
    private volatile ProbePlan plan;
    private volatile Optional<MachineHealth.Probed> last = Optional.empty();
    private volatile boolean stopped;

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
        return new MachineHealth(key.pool(), key.server(), key.endpoint(), counter.isHealthy(), last);
    }

    private void probe() {
        if (stopped) {
            return;
        }
        ProbePlan current = plan;
        long began = System.nanoTime();
        Probe.start(current, means, result -> {
            ended(current, result);
            long elapsed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            long pause = Math.max(0, current.check().intervalMillis() - elapsed);
            means.loop().schedule(this::probe, pause, TimeUnit.MILLISECONDS);
        });
    }

    private void ended(ProbePlan current, ProbeResult result) {
        boolean good = result instanceof ProbeResult.Answered(int status)
                && current.check().expectedStatuses().contains(status);
        int threshold =
                good ? current.check().healthyThreshold() : current.check().unhealthyThreshold();
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
