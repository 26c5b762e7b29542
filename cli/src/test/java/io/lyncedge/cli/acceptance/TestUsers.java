package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.ntlm.NtlmClient;
import io.lyncedge.simulator.ntlm.NtlmUser;

/** Who signs in: an account that every simulated pool knows. */
final class TestUsers {

    static final String PASSWORD = "Lync-2013!";

    private TestUsers() {}

    /** Claims this password. */
    static NtlmClient client(String password) {
        return new NtlmClient(new NtlmUser("CONTOSO", "alice", password));
    }
}
