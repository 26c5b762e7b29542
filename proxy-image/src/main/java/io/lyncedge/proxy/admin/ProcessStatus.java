package io.lyncedge.proxy.admin;

import io.lyncedge.proxy.front.DrainPhase;
import io.lyncedge.proxy.health.MachineHealth;
import io.lyncedge.proxy.upstream.ServerStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** What the admin listener tells of the process; may be asked from any thread. */
public interface ProcessStatus {
    /** What it serves by. */
    ServingState serving();

    /** How far its end is. */
    DrainPhase phase();

    /** The endpoints that connections go to. */
    List<ServerStatus> servers();

    /** Endpoints as {@code ADDRESS:PORT} that a reload left out and that still have connections, sorted. */
    SortedSet<String> retiredEndpoints();

    /** The machines that are probed. */
    List<MachineHealth> health();

    /** Failed TLS handshakes with a server by reason. */
    Map<String, Long> failedHandshakes(String pool, String server);

    /** The last policy probe; empty while there was none, or it is switched off. */
    Optional<PolicyProbe.Result> policyProbe();

    /** Whether every event loop did something lately. */
    boolean loopsAlive();
}
