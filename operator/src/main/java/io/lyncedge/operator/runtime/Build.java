package io.lyncedge.operator.runtime;

import io.lyncedge.config.WireFormats;

/**
 * What a build of the operator brings along; tests have builds of their own.
 *
 * @param formats wire versions that it writes and reads
 * @param lease times of the leader's Lease
 */
record Build(WireFormats formats, LeasePeriods lease) {
    /** The one that is released. */
    static final Build RELEASE = new Build(WireFormats.CURRENT, LeasePeriods.STANDARD);
}
