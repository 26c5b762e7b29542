/** The web server under the simulated sites: listeners, one exchange at a time, answers of any size. */
@NullMarked
package io.lyncedge.simulator.http;

import org.jspecify.annotations.NullMarked;
