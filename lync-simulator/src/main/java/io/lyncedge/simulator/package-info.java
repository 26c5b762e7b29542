/** Stand-ins for Lync pools, and a raw recorder. */
@NullMarked
package io.lyncedge.simulator;

import org.jspecify.annotations.NullMarked;
