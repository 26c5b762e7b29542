/**
 * What an API server does with a {@code LyncEdgeProxy} before it stores it, done without one: structural schema, unknown
 * fields, duplicates, defaults and CEL rules of the committed CRD.
 */
@NullMarked
package io.lyncedge.cli.admission;

import org.jspecify.annotations.NullMarked;
