/** Listeners, TLS with SNI, connection limits and the downstream handler. */
@NullMarked
package io.lyncedge.proxy.front;

import org.jspecify.annotations.NullMarked;
