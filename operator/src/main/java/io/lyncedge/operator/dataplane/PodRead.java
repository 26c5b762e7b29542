package io.lyncedge.operator.dataplane;

import java.util.Locale;

/** What came of asking an admin port. */
public enum PodRead {
    /** A status document. */
    REPORTED,
    /** No answer, or another. */
    UNREACHABLE;

    /** As the metric's label has it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
