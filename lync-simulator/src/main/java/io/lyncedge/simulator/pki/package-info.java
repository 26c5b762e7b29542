/** Certificates made on the spot: authorities, server certificates of every kind that tests and the demo need. */
@NullMarked
package io.lyncedge.simulator.pki;

import org.jspecify.annotations.NullMarked;
