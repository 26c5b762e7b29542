/** What a resource's status says: one table from situations to conditions, and the rules by which it changes. */
@NullMarked
package io.lyncedge.operator.status;

import org.jspecify.annotations.NullMarked;
