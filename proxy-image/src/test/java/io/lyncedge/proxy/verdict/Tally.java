package io.lyncedge.proxy.verdict;

import java.util.Locale;

/**
 * How many tests of one verdict held.
 *
 * @param held those that did
 * @param all those that ran
 */
record Tally(int held, int all) {
    static final Tally NONE = new Tally(0, 0);

    Tally and(boolean another) {
        return new Tally(held + (another ? 1 : 0), all + 1);
    }

    String line(String what) {
        return String.format(Locale.ROOT, "%-6s %-64s %d of %d", held == all ? "ok" : "FAILED", what, held, all);
    }
}
