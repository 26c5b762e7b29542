/** Tests of the manifests under deploy/: what is shipped parses, fits together and is as strict as it claims. */
package io.lyncedge.deploy;
