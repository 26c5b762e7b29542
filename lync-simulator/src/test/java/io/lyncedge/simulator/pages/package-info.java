/** Tests of parts of pages. */
@NullMarked
package io.lyncedge.simulator.pages;

import org.jspecify.annotations.NullMarked;
