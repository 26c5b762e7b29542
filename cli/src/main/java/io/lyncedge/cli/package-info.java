/** The command line lyncedge. */
@NullMarked
package io.lyncedge.cli;

import org.jspecify.annotations.NullMarked;
