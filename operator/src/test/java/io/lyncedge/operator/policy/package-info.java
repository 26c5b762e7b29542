/** What the rendered policies allow, found by evaluators of their semantics that share no code with what renders them. */
@NullMarked
package io.lyncedge.operator.policy;

import org.jspecify.annotations.NullMarked;
