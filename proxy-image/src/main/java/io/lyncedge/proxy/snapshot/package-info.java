/** Wire configuration to immutable snapshot: TLS contexts, routes, pools. */
@NullMarked
package io.lyncedge.proxy.snapshot;

import org.jspecify.annotations.NullMarked;
