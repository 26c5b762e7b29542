/** Verdicts: named tests as lines with counts, which {@code make faults} prints. */
@NullMarked
package io.lyncedge.proxy.verdict;

import org.jspecify.annotations.NullMarked;
