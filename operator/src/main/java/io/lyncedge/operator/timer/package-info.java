/** Time, tasks that run later, and a bound on what is under way. */
@NullMarked
package io.lyncedge.operator.timer;

import org.jspecify.annotations.NullMarked;
