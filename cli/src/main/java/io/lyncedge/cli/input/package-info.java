/** Files that a user wrote, as resources, Secrets and ConfigMaps; what is wrong with them, with the line. */
@NullMarked
package io.lyncedge.cli.input;

import org.jspecify.annotations.NullMarked;
