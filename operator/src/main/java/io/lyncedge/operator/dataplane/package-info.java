/** What the pods really serve, read from their admin ports, as an event source. */
@NullMarked
package io.lyncedge.operator.dataplane;

import org.jspecify.annotations.NullMarked;
