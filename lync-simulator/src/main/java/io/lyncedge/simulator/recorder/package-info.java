/** Raw sockets without any codec: what exactly was received, and answers of exactly chosen bytes. */
@NullMarked
package io.lyncedge.simulator.recorder;

import org.jspecify.annotations.NullMarked;
