package io.lyncedge.bench;

import io.lyncedge.bench.peer.PeerChoice;
import io.lyncedge.bench.plan.BenchFailure;
import io.lyncedge.bench.plan.Sampling;
import io.lyncedge.bench.plan.Scenario;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What the command line asks for.
 *
 * @param scenarios which to run, in order
 * @param peers which proxies take turns, in order; the first is compared with the others
 * @param sampling how much is measured
 */
record BenchOptions(List<Scenario> scenarios, List<PeerChoice> peers, Sampling sampling) {
    private static final Map<String, String> DEFAULTS = Map.of(
            "--scenario", "S1,S2,S3,S4,S5,S5r,S6",
            "--peers", "lyncedge,haproxy,nginx",
            "--slices", "20",
            "--seconds", "1",
            "--warmup", "6",
            "--starts", "5",
            "--seed", "1");

    private static final String USAGE = """
            usage: bench/run [--scenario S1,S2,S3,S4,S5,S5r,S6] [--peers lyncedge,haproxy,nginx] [--slices 20]
                             [--seconds 1] [--warmup 6] [--starts 5] [--seed 1]
            peers: lyncedge, haproxy, nginx, codec-relay, LABEL=FOLDER (a proxy-image folder of another build)""";

    /** Reads {@code --name value} pairs; fails with the usage text. */
    static BenchOptions parse(String... args) {
        try {
            Map<String, String> values = given(args);
            return of(name -> Objects.requireNonNull(values.get(name)));
        } catch (IllegalArgumentException e) {
            throw new BenchFailure("not understood: " + String.join(" ", args) + "\n" + USAGE, e);
        }
    }

    private static Map<String, String> given(String... args) {
        Map<String, String> values = new HashMap<>(DEFAULTS);
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length || values.put(args[i], args[i + 1]) == null) {
                throw new IllegalArgumentException(args[i]);
            }
        }
        return values;
    }

    private static BenchOptions of(UnaryOperator<String> value) {
        Sampling sampling = new Sampling(
                Integer.parseInt(value.apply("--slices")),
                Integer.parseInt(value.apply("--seconds")),
                Integer.parseInt(value.apply("--warmup")),
                Integer.parseInt(value.apply("--starts")),
                Long.parseLong(value.apply("--seed")));
        return new BenchOptions(
                each(value.apply("--scenario"), name -> Scenario.valueOf(name.toUpperCase(Locale.ROOT))),
                each(value.apply("--peers"), PeerChoice::of),
                sampling);
    }

    private static <T> List<T> each(String names, Function<String, T> of) {
        return Arrays.stream(names.split(",", -1)).map(of).toList();
    }
}
