package io.lyncedge.e2e.load;

import io.lyncedge.simulator.ntlm.NtlmClient;
import io.lyncedge.simulator.ntlm.NtlmUser;
import io.lyncedge.simulator.recorder.RawAnswer;
import java.io.IOException;
import java.net.InetSocketAddress;

/** The kinds of clients. */
final class Visits {
    private static final String WEB = "webext.contoso.com";
    private static final String MEET = "meet.contoso.com";
    private static final String BEARER = "Authorization: Bearer cwt=load\r\n";
    private static final String CHALLENGE = "NTLM ";
    private static final NtlmClient ALICE = new NtlmClient(new NtlmUser("CONTOSO", "alice", "Lync-2013!"));
    private static final int EXCHANGES_A_CONNECTION = 20;
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final InetSocketAddress address;
    private final Journal journal;

    Visits(InetSocketAddress address, Journal journal) {
        this.address = address;
        this.journal = journal;
    }

    /** Waits for events of an application of its own: 900 s, as long as the pool's clock makes them. */
    Visit poll(int application) {
        Line line = new Line(address, WEB, journal);
        String target = "/ucwa/oauth/v1/applications/" + application + "/events?ack=1&timeout=900";
        return () -> {
            line.open();
            journal.waiting(1);
            try {
                expect(OK, line.get(target, BEARER));
            } finally {
                journal.waiting(-1);
            }
        };
    }

    /** Signs in with NTLM on a fresh connection. */
    Visit signIn() {
        return () -> {
            try (Line line = new Line(address, WEB, journal)) {
                RawAnswer challenged = ask(line, ALICE.type1());
                expect(UNAUTHORIZED, challenged);
                String challenge = challenged.head().values("WWW-Authenticate").stream()
                        .filter(value -> value.startsWith(CHALLENGE))
                        .findFirst()
                        .orElseThrow(() -> new IOException("no challenge"));
                expect(OK, ask(line, ALICE.type3(challenge.substring(CHALLENGE.length()))));
            }
        };
    }

    /** Looks at a meeting; changes the connection now and then. */
    Visit look() {
        Line line = new Line(address, MEET, journal);
        return () -> {
            for (int exchange = 0; exchange < EXCHANGES_A_CONNECTION; exchange++) {
                expect(OK, line.get("/alice/ABCD1234", ""));
            }
            line.close();
        };
    }

    private static RawAnswer ask(Line line, String message) throws IOException {
        return line.get("/abs/handler", "Authorization: NTLM " + message + "\r\n");
    }

    private static void expect(int status, RawAnswer answer) throws IOException {
        if (answer.status() != status) {
            throw new IOException("status " + answer.status() + " instead of " + status);
        }
    }
}
