/** The load of one slice, and single requests that prove a peer. */
@NullMarked
package io.lyncedge.bench.load;

import org.jspecify.annotations.NullMarked;
