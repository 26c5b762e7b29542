package io.lyncedge.cli.acceptance;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is not as a row says. */
final class Faults {

    private final List<String> found = new ArrayList<>();

    void unless(boolean holds, String fault) {
        if (!holds) {
            found.add(fault);
        }
    }

    Verdict verdict(Object seen) {
        return new Verdict(String.valueOf(seen), found);
    }
}
