/** Tests of the certificates made on the spot. */
@NullMarked
package io.lyncedge.simulator.pki;

import org.jspecify.annotations.NullMarked;
