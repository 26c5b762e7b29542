/** Paired benchmark against HAProxy and nginx. */
@NullMarked
package io.lyncedge.bench;

import org.jspecify.annotations.NullMarked;
