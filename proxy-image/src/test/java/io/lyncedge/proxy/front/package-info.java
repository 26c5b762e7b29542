/** The data plane on real sockets, between raw clients and recorders. */
@NullMarked
package io.lyncedge.proxy.front;

import org.jspecify.annotations.NullMarked;
