/** Serving a file in this process: start, watch, reload, drain. */
@NullMarked
package io.lyncedge.cli.run;

import org.jspecify.annotations.NullMarked;
