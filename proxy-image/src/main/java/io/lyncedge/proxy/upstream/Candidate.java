package io.lyncedge.proxy.upstream;

import java.util.function.BooleanSupplier;

/**
 * A target as one snapshot has it.
 *
 * @param target which
 * @param health what the probes say of it
 * @param draining whether it is to get no new requests
 */
record Candidate(Target target, BooleanSupplier health, boolean draining) {
    /** Whether it may get requests while others could, too. */
    boolean healthy() {
        return !target.ejection().ejected() && health.getAsBoolean();
    }
}
