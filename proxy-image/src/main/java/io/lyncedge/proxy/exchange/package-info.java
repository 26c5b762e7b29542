/** One request and its answer. */
@NullMarked
package io.lyncedge.proxy.exchange;

import org.jspecify.annotations.NullMarked;
