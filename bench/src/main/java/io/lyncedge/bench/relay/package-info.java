/** A bench-only peer: the same relay written with netty's object codecs, for the measured comparison of ADR 0001. */
@NullMarked
package io.lyncedge.bench.relay;

import org.jspecify.annotations.NullMarked;
