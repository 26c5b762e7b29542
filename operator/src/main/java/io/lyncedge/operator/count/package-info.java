/** What is counted for metrics. */
@NullMarked
package io.lyncedge.operator.count;

import org.jspecify.annotations.NullMarked;
