package io.lyncedge.operator.translate;

/**
 * Something that is accepted and worth saying.
 *
 * @param reason kind of the warning
 * @param path what it is about, for instance {@code spec.pools[0]}
 * @param message one sentence; the same as long as nothing changes
 */
public record PlanWarning(WarningReason reason, String path, String message) {
    @Override
    public String toString() {
        return path + ": " + reason + ": " + message;
    }
}
