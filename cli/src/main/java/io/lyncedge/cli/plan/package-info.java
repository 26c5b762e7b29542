/** What the operator's pure translation makes of a file. */
@NullMarked
package io.lyncedge.cli.plan;

import org.jspecify.annotations.NullMarked;
