package io.lyncedge.operator.resolve;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pairs of keys that were proven to belong together, the latest used ones. Every pass asks for every pair again, and proving
 * one took a quarter of the processor time of all passes. Holds SHA-256 digests, never a key.
 */
final class ProvenPairs {
    private final Map<String, Boolean> digests;

    /**
     * None yet.
     *
     * @param most pairs remembered, at least 1; the one not asked for longest is forgotten
     */
    ProvenPairs(int most) {
        digests = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > most;
            }
        };
    }

    synchronized boolean contains(PrivateKey privateKey, PublicKey publicKey) {
        return digests.get(digest(privateKey, publicKey)) != null;
    }

    synchronized void add(PrivateKey privateKey, PublicKey publicKey) {
        digests.put(digest(privateKey, publicKey), true);
    }

    private static String digest(PrivateKey privateKey, PublicKey publicKey) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            // Each is one DER value, which says its own length: no two pairs make the same bytes.
            digest.update(privateKey.getEncoded());
            return HexFormat.of().formatHex(digest.digest(publicKey.getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
