package io.lyncedge.proxy.health;

import io.lyncedge.config.MachineConfig;
import java.util.function.BooleanSupplier;

/** What the probes know; may be asked from any thread. */
public interface ServerHealth {
    /**
     * Whether a machine may get new requests: its probes succeed, or its pool checks none. A machine that no probe has
     * reached yet is not healthy, so a new address takes traffic after its first good probe.
     *
     * @param pool name of the pool
     * @param server address of the server as the resource declares it
     * @param machine one of its resolved addresses
     */
    boolean isHealthy(String pool, String server, MachineConfig machine);

    /** The same question, to be asked again and again without looking the machine up; for one snapshot that is served. */
    default BooleanSupplier view(String pool, String server, MachineConfig machine) {
        return () -> isHealthy(pool, server, machine);
    }
}
