/** Main, settings, leader election, management server. */
@NullMarked
package io.lyncedge.operator.runtime;

import org.jspecify.annotations.NullMarked;
