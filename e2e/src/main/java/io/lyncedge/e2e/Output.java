package io.lyncedge.e2e;

/**
 * What a command left behind.
 *
 * @param status its exit code
 * @param out what it printed
 * @param error what it printed as errors
 */
record Output(int status, String out, String error) {
    /** Both, as a terminal shows them. */
    String text() {
        return out + error;
    }

    /** The output of a command that has to work. */
    String good() {
        if (status != 0) {
            throw new IllegalStateException("exit code " + status + ": " + text().strip());
        }
        return out.strip();
    }
}
