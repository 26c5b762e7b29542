package io.lyncedge.simulator.ntlm;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * Windows authentication of one TCP connection, as IIS does it.
 *
 * <p>A type 1 message is answered with a random challenge; the type 3 message must answer that challenge on the same
 * connection; from then on the connection acts for that user until it closes. A request with a {@code Via} field is
 * authenticated by itself, so no exchange of several legs can succeed through a proxy that adds one. Raw NTLM messages
 * are accepted under the schemes {@code NTLM} and {@code Negotiate}. Used by one thread.
 */
public final class NtlmConnection {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NEGOTIATE = 1;
    private static final int AUTHENTICATE = 3;

    private final NtlmDomain domain;
    private final String server;
    private Optional<byte[]> challenge = Optional.empty();
    private Optional<NtlmUser> user = Optional.empty();

    /** A fresh connection to that server (FQDN) of that domain. */
    public NtlmConnection(NtlmDomain domain, String server) {
        this.domain = domain;
        this.server = server;
    }

    /** Who this connection acts for. */
    public Optional<NtlmUser> user() {
        return user;
    }

    /**
     * Judges a request.
     *
     * @param authorization its {@code Authorization} field
     * @param via whether it has a {@code Via} field
     */
    public NtlmOutcome judge(Optional<String> authorization, boolean via) {
        if (via) {
            forget();
        }
        NtlmOutcome outcome =
                authorization.flatMap(NtlmToken::parse).map(this::leg).orElseGet(this::bySession);
        if (via) {
            forget();
        }
        return outcome;
    }

    private NtlmOutcome leg(NtlmToken token) {
        Optional<byte[]> given = challenge;
        forget();
        return switch (token.type()) {
            case NEGOTIATE -> challenged(token.scheme());
            case AUTHENTICATE -> given.map(bytes -> answered(token, bytes)).orElse(NtlmOutcome.Refused.OFFER);
            default -> NtlmOutcome.Refused.OFFER;
        };
    }

    private NtlmOutcome challenged(String scheme) {
        byte[] fresh = new byte[8];
        RANDOM.nextBytes(fresh);
        challenge = Optional.of(fresh);
        return new NtlmOutcome.Refused(List.of(scheme + " " + NtlmChallenge.message(domain, server, fresh)));
    }

    private NtlmOutcome answered(NtlmToken token, byte[] given) {
        user = NtlmVerifier.verify(domain, given, token.bytes());
        return bySession();
    }

    private NtlmOutcome bySession() {
        return user.<NtlmOutcome>map(NtlmOutcome.Admitted::new).orElse(NtlmOutcome.Refused.OFFER);
    }

    private void forget() {
        challenge = Optional.empty();
        user = Optional.empty();
    }
}
