package io.lyncedge.config;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that the control plane hands to a proxy: the wire configuration, certificate chains, keys, certificate
 * authorities, the last accepted spec and the affinity key. In a cluster it is one Secret, mounted as a directory.
 *
 * @param files content by file name, sorted by name; the arrays must not be changed
 */
public record Bundle(SortedMap<String, byte[]> files) {
    /** The file with the random key of affinity cookies, {@link #AFFINITY_KEY_BYTES} long. */
    public static final String AFFINITY_KEY = "affinity.key";

    /** Length of the affinity key. */
    public static final int AFFINITY_KEY_BYTES = 32;

    public Bundle {
        // A sorted map hands its own order to a copy constructor; the hash needs the order of names.
        SortedMap<String, byte[]> byName = new TreeMap<>();
        byName.putAll(files);
        files = Collections.unmodifiableSortedMap(byName);
    }

    /** The configuration hash: lower-case hexadecimal SHA-256 over name, length and bytes of every file, by name. */
    public String hash() {
        MessageDigest digest = sha256();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] name = file.getKey().getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(8)
                    .putInt(name.length)
                    .putInt(file.getValue().length)
                    .array());
            digest.update(name);
            digest.update(file.getValue());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
