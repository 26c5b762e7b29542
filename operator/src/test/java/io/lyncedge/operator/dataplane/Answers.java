package io.lyncedge.operator.dataplane;

import io.lyncedge.operator.dataplane.PodAnswer.Reported;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What pods say in tests. */
final class Answers {
    static final String OLD = "0000000000000000000000000000000000000000000000000000000000000000";
    static final String NEW = "1111111111111111111111111111111111111111111111111111111111111111";

    private Answers() {}

    static Reported serving(String hash) {
        return serving(hash, 0);
    }

    static Reported serving(String hash, int connections) {
        ServerReport server = new ServerReport(
                "fe",
                "10.20.0.9",
                "10.20.0.9:4443",
                false,
                false,
                false,
                connections,
                Optional.of(true),
                Optional.of("200"),
                new TreeSet<>());
        return new Reported(
                hash, 1, "serving", List.of(), List.of(), List.of(server), Optional.empty(), Optional.empty());
    }

    static Reported refusing(String served, String refused) {
        RefusedConfig problem = new RefusedConfig(Optional.of(refused), List.of());
        return new Reported(
                served, 1, "serving", List.of(), List.of(), List.of(), Optional.of(problem), Optional.empty());
    }
}
