/** Listener, host and path to publication, refusal or redirect: pure. */
@NullMarked
package io.lyncedge.proxy.route;

import org.jspecify.annotations.NullMarked;
