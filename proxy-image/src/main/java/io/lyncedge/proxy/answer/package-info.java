/** The proxy's own answers: one table from cause to status, headers, log word and metric. */
@NullMarked
package io.lyncedge.proxy.answer;

import org.jspecify.annotations.NullMarked;
