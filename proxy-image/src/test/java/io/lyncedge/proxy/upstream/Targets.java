package io.lyncedge.proxy.upstream;

import io.lyncedge.config.BalancingPolicy;
import io.lyncedge.config.Endpoint;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Targets and groups of them, without connections. */
final class Targets {
    private Targets() {}

    /** A target whose cookie is {@code token} and its number. */
    static Target target(int number) {
        Endpoint endpoint = new Endpoint("10.20.0." + number, 8080);
        return new Target(
                new Target.Identity(
                        "fe",
                        "fe" + number + ".corp.contoso.com",
                        "pool.corp.contoso.com",
                        endpoint,
                        Optional.empty(),
                        Optional.of(new AffinityCookie("lyncedge-fe", "token" + number, "; Path=/"))),
                new ServerConnections(100));
    }

    /** All of them, the ones with these places ill. */
    static List<Candidate> candidates(List<Target> targets, int... ill) {
        return IntStream.range(0, targets.size())
                .mapToObj(place -> new Candidate(
                        targets.get(place), () -> IntStream.of(ill).noneMatch(illPlace -> illPlace == place), false))
                .toList();
    }

    static TargetGroup group(BalancingPolicy policy, List<Candidate> candidates) {
        return new TargetGroup(candidates, policy, Stickiness.NONE);
    }

    static TargetGroup group(Stickiness stickiness, List<Candidate> candidates) {
        return new TargetGroup(candidates, BalancingPolicy.ROUND_ROBIN, stickiness);
    }
}
