/** Tests of the image builder. */
package io.lyncedge.images;
