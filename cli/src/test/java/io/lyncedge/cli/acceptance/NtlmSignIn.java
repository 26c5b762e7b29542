package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import java.io.IOException;
import java.util.List;

/** The three legs of a sign-in with NTLM on one client connection. */
final class NtlmSignIn {

    private static final String SCHEME = "NTLM ";

    private final RawClient client;
    private final AcceptanceRow row;
    private final String password;

    NtlmSignIn(RawClient client, AcceptanceRow row, String password) {
        this.client = client;
        this.row = row;
        this.password = password;
    }

    /** Leg 1: the request without credentials. */
    RawAnswer ask() throws IOException {
        return send(List.of(), true);
    }

    /** Leg 2: the first message, without a body. */
    RawAnswer begin() throws IOException {
        return send(
                List.of("Authorization: NTLM " + TestUsers.client(password).curlType1(), "Content-Length: 0"), false);
    }

    /** Leg 3: the answer to the challenge of leg 2, with the body. */
    RawAnswer complete(RawAnswer challenged) throws IOException {
        String challenge = challenged.head().values("WWW-Authenticate").stream()
                .filter(value -> value.startsWith(SCHEME))
                .findFirst()
                .orElseThrow(() -> new IOException(
                        "no NTLM challenge in " + challenged.head().fieldLines()));
        String type3 = TestUsers.client(password).type3(challenge.substring(SCHEME.length()));
        return send(List.of("Authorization: NTLM " + type3), true);
    }

    private RawAnswer send(List<String> fields, boolean withBody) throws IOException {
        boolean hasBody = withBody && row.bodyBytes() > 0;
        List<String> framed = hasBody ? with(fields, "Content-Length: " + row.bodyBytes()) : fields;
        return client.exchange(RequestBytes.head(row, framed) + (hasBody ? RequestBytes.body(row) : ""));
    }

    private static List<String> with(List<String> fields, String last) {
        return java.util.stream.Stream.concat(fields.stream(), java.util.stream.Stream.of(last))
                .toList();
    }
}
