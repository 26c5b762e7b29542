package io.lyncedge.simulator.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * An NTLM message out of an {@code Authorization} field.
 *
 * @param scheme the scheme it came with, as the client wrote it: {@code NTLM} or {@code Negotiate}
 * @param type 1 (negotiate) to 3 (authenticate)
 * @param base64 the message
 */
record NtlmToken(String scheme, int type, String base64) {

    private static final ByteBuffer SIGNATURE = ByteBuffer.wrap("NTLMSSP\0".getBytes(StandardCharsets.US_ASCII));

    /** Reads a field's value; empty for other schemes and for tokens that are not plain NTLM (Kerberos, SPNEGO). */
    static Optional<NtlmToken> parse(String authorization) {
        String[] words = authorization.strip().split(" +", 2);
        boolean windows = words[0].equalsIgnoreCase("NTLM") || words[0].equalsIgnoreCase("Negotiate");
        if (!windows || words.length < 2) {
            return Optional.empty();
        }
        return typeOf(words[1]).map(type -> new NtlmToken(words[0], type, words[1]));
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }

    private static Optional<Integer> typeOf(String base64) {
        try {
            ByteBuffer message =
                    ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
            int start = SIGNATURE.capacity();
            boolean signed = message.limit() >= start + Integer.BYTES
                    && message.slice(0, start).equals(SIGNATURE);
            return signed ? Optional.of(message.getInt(start)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
