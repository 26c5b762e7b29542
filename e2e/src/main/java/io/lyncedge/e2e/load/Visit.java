package io.lyncedge.e2e.load;

import java.io.IOException;

/** What a client does again and again. */
@FunctionalInterface
interface Visit {
    /** Does it once; throws if something came otherwise than it should. */
    void once() throws IOException;
}
