/** Builds the container images as archives: no registry, no container engine, and the same input gives the same digest. */
@NullMarked
package io.lyncedge.images;

import org.jspecify.annotations.NullMarked;
