/**
 * Strict HTTP/1.1 head parser, body framers and head rewriter: bytes in, records out.
 *
 * <p>A parser serves one direction of one connection. It consumes exactly the bytes of a head from what it is given, keeps
 * them itself and shows them as a head until the next one begins; nothing of it needs to be released. A framer serves one
 * body and hands out retained slices, which the sink releases. A rewriter copies byte ranges of a head, so that order, case,
 * duplicates and target stay as they came. Broken rules are values ({@link io.lyncedge.proxy.wire.WireFault}), never
 * exceptions. All of it is meant for one thread and knows no channel.
 */
@NullMarked
package io.lyncedge.proxy.wire;

import org.jspecify.annotations.NullMarked;
