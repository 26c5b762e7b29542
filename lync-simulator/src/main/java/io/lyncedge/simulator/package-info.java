/** Stand-ins for whole Lync pools, in tests and as a program; recorder and certificates have packages of their own. */
@NullMarked
package io.lyncedge.simulator;

import org.jspecify.annotations.NullMarked;
