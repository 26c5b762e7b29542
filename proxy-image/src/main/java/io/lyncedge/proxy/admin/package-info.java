/** Liveness, readiness, metrics and configuration status. */
@NullMarked
package io.lyncedge.proxy.admin;

import org.jspecify.annotations.NullMarked;
