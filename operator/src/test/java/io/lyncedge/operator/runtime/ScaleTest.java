package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.awaitility.Awaitility.await;

import io.lyncedge.operator.fixture.api.RecordedRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a thousand resources cost; {@code make scale} prints it. */
@Tag("scale")
final class ScaleTest {
    private static final int SIZE = Integer.getInteger("scale.resources", 1000);
    private static final int SAMPLES = Math.min(SIZE, 200);

    /** Names of the objects of one resource: account, bundle, Deployment, Service, budget and five policies. */
    private static final int OBJECTS = 10;

    /** Long enough that every name has been asked for in vain, and some resources say so. */
    private static final Duration SILENCE = Duration.ofSeconds(90);

    private static final long LONGEST_MILLIS = 5000;

    private static final Set<String> NOT_OWNED = Set.of("leases", "lyncedgeproxies/status", "pods");

    @Test
    void shouldSettleWithinItsHeapWhenAThousandResourcesComeChangeAndGo() throws IOException {
        try (ScaleWorld world = new ScaleWorld(SIZE)) {
            int watches = world.server.watches();
            try (ScaleProcess operator = new ScaleProcess(world)) {
                long created = phase(world, "created", () -> {
                    world.createAll();
                    world.awaitReady(operator);
                });
                assertThat(created).isCloseTo((long) SIZE * OBJECTS, withinPercentage(1));
                System.out.printf(
                        "heap %d MiB of 256 after a collection, %d threads, %d watches on %d sockets%n",
                        operator.heapMebibytes(),
                        operator.threads(),
                        world.server.watches() - watches,
                        operator.sockets());
                printLatency(world);
                world.awaitReady(operator);
                long changed = phase(world, "one field changed in each", () -> {
                    IntStream.range(0, SIZE).forEach(i -> world.edit(i, 1700));
                    world.awaitReady(operator);
                });
                assertThat(changed).isCloseTo((long) SIZE, withinPercentage(1));
                assertThat(operator.heapMebibytes()).isLessThan(256);
                assertThat(longestInSilence(world)).isLessThan(LONGEST_MILLIS);
                long deleted = phase(world, "deleted", () -> {
                    world.deleteAll();
                    world.awaitGone();
                });
                assertThat(deleted).isLessThanOrEqualTo(SIZE / 100);
                System.out.printf(
                        "heap %d MiB on %d sockets when all are gone%n", operator.heapMebibytes(), operator.sockets());
            }
        }
    }

    /** Returns how often objects were written. */
    private static long phase(ScaleWorld world, String name, Runnable action) {
        int before = requests(world).size();
        long start = System.nanoTime();
        action.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        List<RecordedRequest> requests =
                requests(world).subList(before, requests(world).size());
        long writes = requests.stream()
                .filter(request ->
                        request.verb().equals("patch") || request.verb().equals("delete"))
                .filter(request -> !NOT_OWNED.contains(request.resource()))
                .count();
        System.out.printf(
                "%d resources %s: settled in %.1f s, %d requests, %.2f writes per object%n",
                SIZE, name, seconds, requests.size(), (double) writes / SIZE / OBJECTS);
        Map<String, Long> kinds = requests.stream()
                .map(request -> request.verb() + " " + request.resource())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        kinds.forEach((kind, count) -> System.out.printf("    %s: %.2f a resource%n", kind, (double) count / SIZE));
        return writes;
    }

    private static List<RecordedRequest> requests(ScaleWorld world) {
        return world.server.requests(ScaleProcess.POD);
    }

    /** One after the other, each when the one before has come through. */
    private static void printLatency(ScaleWorld world) {
        long[] millis = IntStream.range(0, SAMPLES)
                .mapToLong(i -> latencyMillis(world, i, () -> world.edit(i, 1600)))
                .sorted()
                .toArray();
        System.out.printf(
                "a changed field is in the rendered objects after %d ms (median), %d ms (p99 of %d); goal: p99 < 1000 ms%n",
                millis[SAMPLES / 2], millis[SAMPLES * 99 / 100], SAMPLES);
    }

    /** Certificates that are renewed while no name server answers for any resource. */
    private static long longestInSilence(ScaleWorld world) {
        world.nameServer.fallSilent();
        await().pollDelay(SILENCE).timeout(SILENCE.multipliedBy(2)).until(() -> true);
        int samples = Math.min(SIZE, 20);
        long[] millis = IntStream.range(0, samples)
                .mapToLong(i -> latencyMillis(world, i, () -> world.renew(i)))
                .sorted()
                .toArray();
        world.nameServer.recover();
        System.out.printf(
                "while no name server answers, a certificate is in the rendered objects after %d ms (median), %d ms"
                        + " (longest of %d); goal: < %d ms%n",
                millis[samples / 2], millis[samples - 1], samples, LONGEST_MILLIS);
        return millis[samples - 1];
    }

    private static long latencyMillis(ScaleWorld world, int i, Runnable change) {
        long start = System.nanoTime();
        change.run();
        await().atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> world.fleet
                        .mounted("site-" + i)
                        .filter(seen -> seen.nanos() > start)
                        .isPresent());
        return (world.fleet.mounted("site-" + i).orElseThrow().nanos() - start) / 1_000_000;
    }
}
