package io.lyncedge.simulator.ntlm;

import java.util.List;

/** What a server does with a request to a page that asks for Windows authentication. */
public sealed interface NtlmOutcome {

    /**
     * The request may pass.
     *
     * @param user who sends it
     */
    record Admitted(NtlmUser user) implements NtlmOutcome {}

    /**
     * The request is answered 401.
     *
     * @param challenges values of the {@code WWW-Authenticate} lines, in order
     */
    record Refused(List<String> challenges) implements NtlmOutcome {

        /** Both schemes, as IIS offers them first and after every failure. */
        static final Refused OFFER = new Refused(List.of("Negotiate", "NTLM"));

        /** Copies the list. */
        public Refused {
            challenges = List.copyOf(challenges);
        }
    }
}
