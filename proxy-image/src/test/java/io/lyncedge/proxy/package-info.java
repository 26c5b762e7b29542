@NullMarked
package io.lyncedge.proxy;

import org.jspecify.annotations.NullMarked;
