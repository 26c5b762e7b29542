package io.lyncedge.operator.dataplane;

import java.util.Optional;

/**
 * A pod that is there.
 *
 * @param namespace of it
 * @param name of it
 * @param uid of it
 * @param address IP literal; empty while it has none
 * @param terminating it has a deletion timestamp
 */
record PodRef(String namespace, String name, String uid, Optional<String> address, boolean terminating) {}
