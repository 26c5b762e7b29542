/** The firewall sheet in the forms that people and tools read. */
@NullMarked
package io.lyncedge.cli.sheet;

import org.jspecify.annotations.NullMarked;
