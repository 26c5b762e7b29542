package io.lyncedge.proxy.health;

/** How a probe ended. */
sealed interface ProbeResult {
    /** A word for status and log. */
    String word();

    /**
     * With an answer.
     *
     * @param status of it
     */
    record Answered(int status) implements ProbeResult {
        @Override
        public String word() {
            return Integer.toString(status);
        }
    }

    /**
     * Without one.
     *
     * @param word what went wrong
     */
    record Failed(String word) implements ProbeResult {}
}
