@NullMarked
package io.lyncedge.proxy.wire;

import org.jspecify.annotations.NullMarked;
