/** What a run shall do, and how it fails. */
@NullMarked
package io.lyncedge.bench.plan;

import org.jspecify.annotations.NullMarked;
