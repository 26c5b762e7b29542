/** The control loop: resolve, translate, apply, observe. */
@NullMarked
package io.lyncedge.operator.reconcile;

import org.jspecify.annotations.NullMarked;
