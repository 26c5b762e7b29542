package io.lyncedge.operator.translate;

import java.util.Optional;

/**
 * Whose objects these are.
 *
 * @param namespace of the LyncEdgeProxy
 * @param name of the LyncEdgeProxy
 * @param uid of the LyncEdgeProxy; absent for a document that never was in a cluster
 */
public record ResourceIdentity(String namespace, String name, Optional<String> uid) {}
