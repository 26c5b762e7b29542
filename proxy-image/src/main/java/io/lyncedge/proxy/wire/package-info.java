/** Strict HTTP/1.1 head parser, body framers and head rewriter: bytes in, records out. */
@NullMarked
package io.lyncedge.proxy.wire;

import org.jspecify.annotations.NullMarked;
