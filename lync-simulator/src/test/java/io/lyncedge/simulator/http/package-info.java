/** Tests of the web server under the simulated sites. */
@NullMarked
package io.lyncedge.simulator.http;

import org.jspecify.annotations.NullMarked;
