package io.lyncedge.operator.dataplane;

import java.util.Locale;

/** What came of a nudge. */
public enum NudgeResult {
    /** The pod has its annotation, so its kubelet looks at the bundle. */
    DONE,
    /** The operator's account has no right to it. */
    FORBIDDEN,
    /** Anything else, such as a pod that has gone. */
    FAILED;

    /** As the metric's label has it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
