package io.lyncedge.operator.translate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of the bundle's files besides the wire configuration. */
public final class BundleFiles {
    /** The last accepted spec, as JSON. */
    public static final String SPEC = "spec.v1alpha1.json";

    /** Longest Secret name that stands in a file name as it is: a key of a Secret has at most 253 characters. */
    private static final int MAX_NAME = 240;

    private static final int SHORT_HASH = 16;

    private BundleFiles() {}

    /** The chain of a certificate Secret. */
    static String chain(String secretName) {
        return "tls." + fitting(secretName) + ".crt";
    }

    /** The key of a certificate Secret. */
    static String key(String secretName) {
        return "tls." + fitting(secretName) + ".key";
    }

    /** The OCSP response of a certificate Secret. */
    static String staple(String secretName) {
        return "tls." + fitting(secretName) + ".ocsp";
    }

    /** Certificate authorities, named by their content: pools that trust the same ones share the file. */
    static String authority(String pem) {
        return "ca." + sha256(pem).substring(0, SHORT_HASH) + ".crt";
    }

    private static String fitting(String name) {
        return name.length() <= MAX_NAME ? name : sha256(name);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
