/** The figures as a table, CSV and JSON. */
@NullMarked
package io.lyncedge.bench.report;

import org.jspecify.annotations.NullMarked;
