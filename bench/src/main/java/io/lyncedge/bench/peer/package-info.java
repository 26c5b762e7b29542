/** The proxies that are measured, each started with what its users would run. */
@NullMarked
package io.lyncedge.bench.peer;

import org.jspecify.annotations.NullMarked;
