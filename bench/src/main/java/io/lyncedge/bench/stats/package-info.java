/** Lower quartiles, their ratios, and how sure these are. */
@NullMarked
package io.lyncedge.bench.stats;

import org.jspecify.annotations.NullMarked;
