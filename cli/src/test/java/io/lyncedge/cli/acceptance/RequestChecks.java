package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.recorder.RecordedRequest;
import java.net.InetAddress;
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
    }

    /** The server is told the address that the client has on its way to the proxy, and nothing else. */
    static void forwardedFor(InetAddress client, RecordedRequest received, Faults faults) {
        List<String> told = received.head().values("X-Forwarded-For");
        faults.unless(
                told.equals(List.of(client.getHostAddress())),
                "X-Forwarded-For is " + told + " and not the client's address alone, " + client.getHostAddress());
    }

    private static boolean among(List<String> names, String line) {
        return names.contains(line.split(":", 2)[0].toLowerCase(Locale.ROOT));
    }
}
