/** Parts of an exchange on their own; whole ones are tested on real sockets in {@code front}. */
@NullMarked
package io.lyncedge.proxy.exchange;

import org.jspecify.annotations.NullMarked;
