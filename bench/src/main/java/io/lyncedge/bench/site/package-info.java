/** What all peers of one run share: directory, certificates, names, backend. */
@NullMarked
package io.lyncedge.bench.site;

import org.jspecify.annotations.NullMarked;
