/** Tests of the simulated pools over real sockets. */
@NullMarked
package io.lyncedge.simulator;

import org.jspecify.annotations.NullMarked;
