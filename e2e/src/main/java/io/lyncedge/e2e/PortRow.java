package io.lyncedge.e2e;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A connection and whether it has to work.
 *
 * @param name what it is
 * @param target HOST:PORT
 * @param allowed whether it has to work
 */
record PortRow(String name, String target, boolean allowed) {
    static PortRow open(String name, String target) {
        return new PortRow(name, target, true);
    }

    static PortRow closed(String name, String target) {
        return new PortRow(name, target, false);
    }

    /** A row for each of these ports that must not be reached. */
    static Stream<PortRow> closed(String name, String host, int... ports) {
        return Arrays.stream(ports).mapToObj(port -> closed(name + ", " + port, host + ":" + port));
    }

    static List<String> targets(List<PortRow> rows) {
        return rows.stream().map(PortRow::target).toList();
    }

    /** Compares with what became of it. */
    void check(Transcript transcript, String from, Map<String, String> outcomes) {
        String seen = outcomes.getOrDefault(target, "not tried");
        boolean good = allowed ? seen.equals("open") : seen.equals("silent") || seen.equals("refused");
        transcript.check(from + name, allowed ? "open" : "not reached", seen + " (" + target + ")", good);
    }
}
