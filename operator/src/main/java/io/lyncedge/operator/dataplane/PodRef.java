package io.lyncedge.operator.dataplane;

import java.util.Optional;

/**
 * A pod that is there.
 *
 * @param namespace of it
 * @param name of it
 * @param uid of it
 * @param instance name of the resource that its labels give
 * @param address IP literal; empty while it has none
 * @param ready its Ready condition is True
 * @param starting its container is starting for the first time
 * @param terminating it has a deletion timestamp
 */
record PodRef(
        String namespace,
        String name,
        String uid,
        String instance,
        Optional<String> address,
        boolean ready,
        boolean starting,
        boolean terminating) {}
