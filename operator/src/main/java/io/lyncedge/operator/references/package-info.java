/** Secrets and ConfigMaps of users, read from the cluster and watched. */
@NullMarked
package io.lyncedge.operator.references;

import org.jspecify.annotations.NullMarked;
