/** Active health of the machines behind the pools. */
@NullMarked
package io.lyncedge.proxy.health;

import org.jspecify.annotations.NullMarked;
