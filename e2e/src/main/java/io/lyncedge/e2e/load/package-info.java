/** Clients that go on while things change, and the count of what became of every exchange. */
@NullMarked
package io.lyncedge.e2e.load;

import org.jspecify.annotations.NullMarked;
