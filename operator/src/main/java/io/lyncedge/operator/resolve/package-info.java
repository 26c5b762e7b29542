/** Secrets, ConfigMaps and DNS answers as References, with the problems found in them. */
@NullMarked
package io.lyncedge.operator.resolve;

import org.jspecify.annotations.NullMarked;
