/** NTLM authentication of connections as Windows web servers do it; the messages and hashes are jcifs-ng's. */
@NullMarked
package io.lyncedge.simulator.ntlm;

import org.jspecify.annotations.NullMarked;
