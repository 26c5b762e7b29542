package io.lyncedge.operator.status;

/**
 * One condition, found.
 *
 * @param type of the condition
 * @param truth its status
 * @param reason CamelCase; the type's own word when True, unless the type is present only while True
 * @param message for people; the same as long as nothing changes
 */
public record Finding(ConditionType type, Truth truth, String reason, String message) {
    /** Whether it holds. */
    public boolean isTrue() {
        return truth == Truth.TRUE;
    }
}
