/** Process start, reload and drain. */
@NullMarked
package io.lyncedge.proxy.boot;

import org.jspecify.annotations.NullMarked;
