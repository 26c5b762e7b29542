package io.lyncedge.proxy.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.Bundle;

/** Builds snapshots in tests. */
final class Snapshots {
    private Snapshots() {}

    /** Builds one that must come about. */
    static Snapshot built(SnapshotFactory factory, Bundle bundle) {
        SnapshotResult result = factory.build(bundle);
        assertThat(result).isInstanceOf(SnapshotResult.Built.class);
        return ((SnapshotResult.Built) result).snapshot();
    }
}
