/** The custom resource {@code LyncEdgeProxy}: records and enums from which its CRD is generated. */
@NullMarked
package io.lyncedge.api.v1alpha1;

import org.jspecify.annotations.NullMarked;
