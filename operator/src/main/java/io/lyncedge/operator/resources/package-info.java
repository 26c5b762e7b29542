/** Plan to Kubernetes objects: pure. */
@NullMarked
package io.lyncedge.operator.resources;

import org.jspecify.annotations.NullMarked;
