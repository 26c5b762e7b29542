/** What the proxies of a run stand in front of; what it uses is not counted. */
@NullMarked
package io.lyncedge.bench.backend;

import org.jspecify.annotations.NullMarked;
