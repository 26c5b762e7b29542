/** Rate limits by client address, in bounded memory. */
@NullMarked
package io.lyncedge.proxy.limit;

import org.jspecify.annotations.NullMarked;
