/** Access log and metrics. */
@NullMarked
package io.lyncedge.proxy.observe;

import org.jspecify.annotations.NullMarked;
