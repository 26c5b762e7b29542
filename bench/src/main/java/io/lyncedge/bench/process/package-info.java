/** Child processes: start, ready, CPU time, memory, end. */
@NullMarked
package io.lyncedge.bench.process;

import org.jspecify.annotations.NullMarked;
