package io.lyncedge.simulator.ntlm;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jcifs.ntlmssp.Type3Message;
import jcifs.smb.NtlmUtil;

/** Checks type 3 messages: NTLMv2 alone, against the challenge that this connection was given ([MS-NLMP] 3.3.2). */
final class NtlmVerifier {

    private static final int PROOF = 16;

    private NtlmVerifier() {}

    static Optional<NtlmUser> verify(NtlmDomain domain, byte[] challenge, byte[] message) {
        try {
            Type3Message type3 = new Type3Message(message);
            String named = Optional.ofNullable(type3.getDomain()).orElse("");
            String name = Optional.ofNullable(type3.getUser()).orElse("");
            byte[] response = Optional.ofNullable(type3.getNTResponse()).orElseGet(() -> new byte[0]);
            return domain.find(named, name)
                    .filter(user -> proves(NtlmUtil.nTOWFv2(named, name, user.password()), challenge, response));
        } catch (IOException | RuntimeException e) {
            // jcifs tells broken messages by exceptions of many kinds.
            return Optional.empty();
        }
    }

    /** The response is a keyed hash of the challenge and of the data that follows the hash. NTLMv1's is shorter. */
    private static boolean proves(byte[] key, byte[] challenge, byte[] response) {
        if (response.length <= 24) {
            return false;
        }
        byte[] data = Arrays.copyOfRange(response, PROOF, response.length);
        return MessageDigest.isEqual(hmac(key, challenge, data), Arrays.copyOf(response, PROOF));
    }

    private static byte[] hmac(byte[] key, byte[] challenge, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(key, "HmacMD5"));
            mac.update(challenge);
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacMD5", e);
        }
    }
}
