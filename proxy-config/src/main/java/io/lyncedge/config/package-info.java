/** The wire configuration that the control plane writes and the proxy reads. */
@NullMarked
package io.lyncedge.config;

import org.jspecify.annotations.NullMarked;
