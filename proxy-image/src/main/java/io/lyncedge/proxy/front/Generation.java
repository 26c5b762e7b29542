package io.lyncedge.proxy.front;

import io.lyncedge.proxy.exchange.Serving;
import io.lyncedge.proxy.snapshot.Snapshot;
import io.lyncedge.proxy.upstream.TargetTable;
import java.util.List;

/**
 * All that belongs to one snapshot; a reload puts another in its place as a whole.
 *
 * @param snapshot the snapshot
 * @param targets where its pools lead
 * @param servings what each loop serves by, by the loop's number
 */
record Generation(Snapshot snapshot, TargetTable targets, List<Serving> servings) {
    Generation {
        servings = List.copyOf(servings);
    }
}
