/** Resolver with a cache by TTL. */
@NullMarked
package io.lyncedge.operator.dns;

import org.jspecify.annotations.NullMarked;
