/** Pools, endpoints, balancing, idle connections, health and connector. */
@NullMarked
package io.lyncedge.proxy.upstream;

import org.jspecify.annotations.NullMarked;
