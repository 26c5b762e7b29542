package io.lyncedge.proxy.front;

import io.lyncedge.simulator.ntlm.NtlmConnection;
import io.lyncedge.simulator.ntlm.NtlmDomain;
import io.lyncedge.simulator.ntlm.NtlmOutcome;
import io.lyncedge.simulator.ntlm.NtlmUser;
import io.lyncedge.simulator.recorder.RawExchange;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.RecordedConnection;
import io.lyncedge.simulator.recorder.RecordedRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A server that authenticates connections as IIS does, with real NTLM, and answers with the name of the user that the
 * connection acts for. Clients name themselves by {@value #CLIENT}, which it takes no notice of but for the test.
 */
final class SignInPool implements AutoCloseable {
    static final String CLIENT = "X-Client";
    static final NtlmDomain DOMAIN = new NtlmDomain(
            "CONTOSO",
            "contoso.com",
            IntStream.range(0, 12)
                    .mapToObj(i -> new NtlmUser("CONTOSO", "user" + i, "Lync-" + i + "!"))
                    .toList());

    private final Map<Integer, NtlmConnection> connections = new ConcurrentHashMap<>();
    private final Set<Integer> pinned = ConcurrentHashMap.newKeySet();
    private final RawRecorder recorder = RawRecorder.tls(Plan.POOL, this::answer);

    int port() {
        return recorder.port();
    }

    /** The clients that came over each connection that ever carried credentials. */
    Map<Integer, Set<String>> clientsOfPinnedConnections() {
        return recorder.requests().stream()
                .filter(request -> pinned.contains(request.connection()))
                .collect(Collectors.groupingBy(
                        RecordedRequest::connection,
                        Collectors.mapping(
                                request -> request.head().value(CLIENT).orElse(""), Collectors.toSet())));
    }

    /** Resets every connection that is open. */
    void lose() {
        List<RecordedConnection> open = recorder.connections();
        for (int i = 0; i < open.size(); i++) {
            try {
                recorder.reset(i);
            } catch (IOException _) {
                // it was closed before
            }
        }
    }

    @Override
    public void close() {
        recorder.close();
    }

    private void answer(RawExchange exchange) throws IOException, InterruptedException {
        RecordedRequest request = exchange.awaitBody();
        NtlmConnection connection =
                connections.computeIfAbsent(request.connection(), _ -> new NtlmConnection(DOMAIN, "fe01.contoso.com"));
        if (request.head().value("Authorization").isPresent()) {
            pinned.add(request.connection());
        }
        switch (connection.judge(
                request.head().value("Authorization"),
                request.head().value("Via").isPresent())) {
            case NtlmOutcome.Admitted(NtlmUser user) ->
                exchange.write(
                        "HTTP/1.1 200 OK\r\nContent-Length: " + user.name().length() + "\r\n\r\n" + user.name());
            case NtlmOutcome.Refused(List<String> challenges) ->
                exchange.write("HTTP/1.1 401 Unauthorized\r\n"
                        + challenges.stream()
                                .map(challenge -> "WWW-Authenticate: " + challenge + "\r\n")
                                .collect(Collectors.joining())
                        + "Content-Length: 0\r\n\r\n");
        }
    }
}
