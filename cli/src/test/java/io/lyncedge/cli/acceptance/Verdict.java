package io.lyncedge.cli.acceptance;

import java.util.List;

/**
 * What came of a row.
 *
 * @param seen the outcome in a word: a status, or what happened to the connection
 * @param faults what is not as the row says; empty if all is
 */
record Verdict(String seen, List<String> faults) {
    Verdict {
        faults = List.copyOf(faults);
    }

    boolean passed() {
        return faults.isEmpty();
    }
}
