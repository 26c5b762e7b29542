package io.lyncedge.bench.plan;

/** Ends the whole run. The message is one line that says what is wrong and, where known, what to do. */
public final class BenchFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BenchFailure(String message) {
        super(message);
    }

    public BenchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
