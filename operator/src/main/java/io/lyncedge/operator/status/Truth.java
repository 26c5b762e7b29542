package io.lyncedge.operator.status;

/** Status of a condition. */
public enum Truth {
    TRUE("True"),
    FALSE("False"),
    UNKNOWN("Unknown");

    private final String word;

    Truth(String word) {
        this.word = word;
    }

    /** As the status writes it. */
    @Override
    public String toString() {
        return word;
    }
}
