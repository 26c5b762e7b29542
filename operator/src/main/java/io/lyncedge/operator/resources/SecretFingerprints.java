package io.lyncedge.operator.resources;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.lyncedge.config.Bundle;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes the content out of Secrets and leaves its SHA-256, so that they can be shown. */
final class SecretFingerprints {
    private SecretFingerprints() {}

    static HasMetadata shown(HasMetadata object) {
        return object instanceof Secret secret ? shown(secret) : object;
    }

    private static Secret shown(Secret secret) {
        SortedMap<String, String> data = new TreeMap<>();
        secret.getData().forEach((name, content) -> data.put(name, shown(name, content)));
        return new SecretBuilder(secret).withData(data).build();
    }

    /** The affinity key differs in every installation: its fingerprint says nothing. */
    private static String shown(String name, String content) {
        return name.equals(Bundle.AFFINITY_KEY)
                ? "random"
                : "sha256:" + sha256(Base64.getDecoder().decode(content));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
