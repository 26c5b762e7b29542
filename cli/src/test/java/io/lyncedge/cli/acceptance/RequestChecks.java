package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.recorder.RecordedRequest;
import java.util.List;
import java.util.Locale;

/** Compares what a server received with what the client sent. */
final class RequestChecks {

    private static final List<String> ADDED = List.of("x-forwarded-for", "x-forwarded-proto");
    private static final List<String> REMOVED = List.of("via", "connection");

    private RequestChecks() {}

    static void unchanged(String sentHead, RecordedRequest received, Faults faults) {
        List<String> sent = sentHead.lines()
                .filter(line -> !line.isEmpty() && !among(REMOVED, line))
                .toList();
        List<String> seen = received.head()
                .text()
                .lines()
                .filter(line -> !line.isEmpty() && !among(ADDED, line))
                .toList();
        faults.unless(sent.equals(seen), "the request changed: " + sent + " became " + seen);
        faults.unless(received.head().values("Via").isEmpty(), "the server saw a Via");
        faults.unless(
                received.head().values("X-Forwarded-For").equals(List.of("127.0.0.1")),
                "X-Forwarded-For is not the client's address alone");
    }

    private static boolean among(List<String> names, String line) {
        return names.contains(line.split(":", 2)[0].toLowerCase(Locale.ROOT));
    }
}
