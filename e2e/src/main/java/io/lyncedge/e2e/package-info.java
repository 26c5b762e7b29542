/**
 * The whole thing on a real cluster: images, install manifest, operator, proxies under enforced policies, simulated pools
 * outside. The same scenes are tests ({@code make e2e}) and a demonstration ({@code make demo-cluster}).
 */
@NullMarked
package io.lyncedge.e2e;

import org.jspecify.annotations.NullMarked;
