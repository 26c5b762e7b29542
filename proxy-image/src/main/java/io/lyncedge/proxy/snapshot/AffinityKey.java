package io.lyncedge.proxy.snapshot;

import io.lyncedge.config.Bundle;
import io.lyncedge.config.ConfigProblem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that affinity cookies are made with. All replicas have the same one, so a client stays on its server whichever
 * replica it meets, and no cookie tells an address.
 */
public final class AffinityKey {
    private static final String ALGORITHM = "HmacSHA256";

    /** Enough that nobody hits a valid one by chance. */
    private static final int TOKEN_BYTES = 16;

    private final SecretKeySpec key;

    AffinityKey(byte[] bytes) {
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** Reads it from a bundle that has it; a key of another length is a problem. */
    static Optional<AffinityKey> read(Bundle bundle, List<ConfigProblem> problems) {
        byte[] bytes = bundle.files().get(Bundle.AFFINITY_KEY);
        if (bytes == null) {
            return Optional.empty();
        }
        if (bytes.length != Bundle.AFFINITY_KEY_BYTES) {
            problems.add(new ConfigProblem(
                    Bundle.AFFINITY_KEY,
                    "has " + bytes.length + " bytes",
                    "write " + Bundle.AFFINITY_KEY_BYTES + " random bytes"));
            return Optional.empty();
        }
        return Optional.of(new AffinityKey(bytes));
    }

    /** The opaque word for something: the same for the same text, and of the alphabet of base64url. */
    public String token(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] whole = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, TOKEN_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
