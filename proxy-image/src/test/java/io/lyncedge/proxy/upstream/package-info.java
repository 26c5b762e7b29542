/** Choice of targets; connections are tested on real sockets in {@code front}. */
@NullMarked
package io.lyncedge.proxy.upstream;

import org.jspecify.annotations.NullMarked;
