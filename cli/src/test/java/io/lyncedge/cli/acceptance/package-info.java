/** Plays the acceptance traffic through {@code lyncedge run}: every row of requests.csv in its topology. */
@NullMarked
package io.lyncedge.cli.acceptance;

import org.jspecify.annotations.NullMarked;
