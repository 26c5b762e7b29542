/** The story, played as tests. */
package io.lyncedge.e2e;
