/** Tests of the NTLM exchange, played by jcifs-ng's client side. */
@NullMarked
package io.lyncedge.simulator.ntlm;

import org.jspecify.annotations.NullMarked;
