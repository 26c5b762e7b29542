package io.lyncedge.operator.translate;

/** Reason of the condition {@code Accepted} when it is False. */
public enum RefusalReason {
    /** Fields that contradict each other, or ask for what this version does not do. */
    INVALID_PARAMETERS("InvalidParameters"),
    /** The bundle would not fit a Secret. */
    CONFIG_TOO_LARGE("ConfigTooLarge");

    private final String word;

    RefusalReason(String word) {
        this.word = word;
    }

    /** The CamelCase word of the condition. */
    @Override
    public String toString() {
        return word;
    }
}
