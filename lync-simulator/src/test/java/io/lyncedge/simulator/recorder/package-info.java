/** Tests of the raw recorder and the raw client, each against the other. */
@NullMarked
package io.lyncedge.simulator.recorder;

import org.jspecify.annotations.NullMarked;
