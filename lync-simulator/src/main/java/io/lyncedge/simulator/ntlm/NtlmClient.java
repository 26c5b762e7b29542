package io.lyncedge.simulator.ntlm;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Base64;
import jcifs.ntlmssp.Type1Message;
import jcifs.ntlmssp.Type2Message;
import jcifs.ntlmssp.Type3Message;

/**
 * The client's messages of an NTLM exchange, for tests. Values are what follows the scheme in {@code Authorization} and
 * {@code WWW-Authenticate} fields.
 *
 * @param user who signs in, with the password that is claimed
 */
public record NtlmClient(NtlmUser user) {

    /** The 32 bytes that curl sends first. */
    private static final String CURL_TYPE_1 = "TlRMTVNTUAABAAAABoIIAAAAAAAAAAAAAAAAAAAAAAA=";

    /** The first message, as jcifs makes it. */
    public String type1() {
        return Base64.getEncoder().encodeToString(new Type1Message(Jcifs.CONTEXT).toByteArray());
    }

    /** The first message, as curl makes it: 32 bytes, no version. */
    public String curlType1() {
        return CURL_TYPE_1;
    }

    /** The answer (NTLMv2) to a server's challenge. */
    public String type3(String type2) {
        try {
            Type2Message challenge = new Type2Message(Base64.getDecoder().decode(type2));
            int flags = Type3Message.getDefaultFlags(Jcifs.CONTEXT, challenge);
            Type3Message answer = new Type3Message(
                    Jcifs.CONTEXT, challenge, null, user.password(), user.domain(), user.name(), "PC01", flags);
            return Base64.getEncoder().encodeToString(answer.toByteArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a challenge that can be answered", e);
        }
    }
}
