package io.lyncedge.operator.status;

import static io.lyncedge.operator.status.Situations.HASH;
import static io.lyncedge.operator.status.Situations.pod;
import static io.lyncedge.operator.status.Situations.serving;
import static io.lyncedge.operator.status.Situations.withPods;

import io.lyncedge.operator.dataplane.PodAnswer;
import io.lyncedge.operator.dataplane.ServerReport;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** How the pods find the pools. Nothing of it affects Ready. */
final class PoolSituations {
    private static final PodAnswer UP = serving(Optional.of(true));
    private static final PodAnswer DOWN = serving(Optional.of(false));
    private static final String UNAVAILABLE = "PoolsHealthy False PoolUnavailable";
    private static final String DEGRADED = "PoolsHealthy False PoolDegraded";
    private static final String PENDING = "PoolsHealthy Unknown Pending";

    static final List<Case> CASES = List.of(
            Case.of("a pool is down for every replica", withPods(pod("a", DOWN), pod("b", DOWN)), UNAVAILABLE),
            Case.of("a pool is down for one replica", withPods(pod("a", DOWN), pod("b", UP)), DEGRADED),
            Case.of(
                    "a replica has not judged a pool yet",
                    withPods(pod("a", serving(Optional.empty())), pod("b", UP)),
                    PENDING),
            Case.of(
                    "a pool is down for one replica, and another has not judged it yet",
                    withPods(pod("a", DOWN), pod("b", serving(Optional.empty()))),
                    DEGRADED),
            Case.of("a pool has no server with an address", withPods(pod("a", servers(HASH))), UNAVAILABLE),
            Case.of(
                    "a replica that serves by another configuration has not heard of a pool",
                    withPods(pod("a", UP), pod("b", servers(PodSituations.OLD))),
                    "Programmed False ReplicaOutdated",
                    PENDING,
                    "Ready False ReplicaOutdated",
                    "Reconciling True Progressing"),
            Case.of(
                    "connects to the only server of a pool fail: it is ejected",
                    withPods(pod("a", servers(HASH, server(false, false, true, Optional.of(true))))),
                    UNAVAILABLE),
            Case.of(
                    "the only server of a pool drains",
                    withPods(pod("a", servers(HASH, server(false, true, false, Optional.of(true))))),
                    UNAVAILABLE),
            Case.of(
                    "a pool is down, whose endpoints in clear are not probed",
                    withPods(pod(
                            "a",
                            servers(
                                    HASH,
                                    server(false, false, false, Optional.of(false)),
                                    server(true, false, false, Optional.empty())))),
                    UNAVAILABLE),
            Case.of(
                    "a pool has endpoints in clear alone, which are not probed",
                    withPods(pod("a", servers(HASH, server(true, false, false, Optional.empty()))))));

    private PoolSituations() {}

    private static PodAnswer servers(String hash, ServerReport... servers) {
        return new PodAnswer.Reported(
                hash, 1, "serving", List.of(), List.of(), List.of(servers), Optional.empty(), Optional.of(false));
    }

    private static ServerReport server(boolean plain, boolean draining, boolean ejected, Optional<Boolean> healthy) {
        return new ServerReport(
                "fe",
                "fe01.corp.contoso.com",
                plain ? "10.20.0.11:8080" : "10.20.0.11:4443",
                plain,
                draining,
                ejected,
                0,
                healthy,
                Optional.empty(),
                new TreeSet<>());
    }
}
