package io.lyncedge.proxy.front;

import io.lyncedge.simulator.ntlm.NtlmClient;
import io.lyncedge.simulator.ntlm.NtlmUser;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import java.io.IOException;

/**
 * One client connection of a user.
 *
 * @param client the connection
 * @param name of the client, as the pool's record shows it
 * @param user who signs in
 */
record SigningIn(RawClient client, String name, NtlmUser user) implements AutoCloseable {
    /** Sends the first message and returns the challenge that the pool answers with. */
    String begin() throws IOException {
        RawAnswer challenge = get("/abs", "NTLM " + new NtlmClient(user).type1());
        if (challenge.status() == 503) {
            throw new IOException("the server is lost");
        }
        return challenge.head().values("WWW-Authenticate").stream()
                .filter(value -> value.startsWith("NTLM "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no challenge: " + challenge.head()))
                .substring("NTLM ".length());
    }

    /** Answers the challenge. */
    RawAnswer finish(String challenge) throws IOException {
        return get("/abs", "NTLM " + new NtlmClient(user).type3(challenge));
    }

    /** Asks for something without credentials. */
    RawAnswer get(String target) throws IOException {
        return client.exchange(Requests.get(target, SignInPool.CLIENT + ": " + name));
    }

    @Override
    public void close() {
        client.close();
    }

    private RawAnswer get(String target, String authorization) throws IOException {
        return client.exchange(
                Requests.get(target, SignInPool.CLIENT + ": " + name, "Authorization: " + authorization));
    }
}
