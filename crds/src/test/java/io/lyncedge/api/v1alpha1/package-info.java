/** Tests of the records of the custom resource. */
@NullMarked
package io.lyncedge.api.v1alpha1;

import org.jspecify.annotations.NullMarked;
