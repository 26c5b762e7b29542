/** Bundle directory to validated wire configuration. */
@NullMarked
package io.lyncedge.proxy.config;

import org.jspecify.annotations.NullMarked;
