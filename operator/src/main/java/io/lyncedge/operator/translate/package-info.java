/** (resource, References) to Plan: pure, without client, clock or I/O. */
@NullMarked
package io.lyncedge.operator.translate;

import org.jspecify.annotations.NullMarked;
