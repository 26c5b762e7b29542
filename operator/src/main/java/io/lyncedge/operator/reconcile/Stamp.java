package io.lyncedge.operator.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * The annotation that says what was applied last, by its hash: so a field that is not desired any more is noticed, which
 * the object's content alone cannot show.
 */
final class Stamp {
    /** Key of the annotation. */
    static final String ANNOTATION = "lyncedge.io/applied";

    private static final Set<String> OUTSIDE = Set.of("apiVersion", "kind", "metadata", "status");
    private static final int DIGITS = 32;

    private Stamp() {}

    /** Writes the annotation into a desired object. */
    static void put(HasMetadata desired) {
        String hash = hash(ObjectJson.of(desired));
        desired.setMetadata(new ObjectMetaBuilder(desired.getMetadata())
                .addToAnnotations(ANNOTATION, hash)
                .build());
    }

    /** The hash in the annotation of a desired object; empty without one. */
    static String of(HasMetadata desired) {
        return desired.getMetadata().getAnnotations().getOrDefault(ANNOTATION, "");
    }

    /** Whether the body of an object is what the annotation says, so that nobody else changed it. */
    static boolean isUntouched(HasMetadata actual) {
        return hash(ObjectJson.of(actual))
                .equals(actual.getMetadata().getAnnotations().get(ANNOTATION));
    }

    private static String hash(ObjectNode object) {
        MessageDigest digest = sha256();
        ObjectNode body = object.deepCopy().remove(OUTSIDE);
        digest.update(body.toString().getBytes(StandardCharsets.UTF_8));
        JsonNode annotations = object.path("metadata").path("annotations");
        annotations.properties().stream()
                .filter(annotation -> !annotation.getKey().equals(ANNOTATION))
                .map(annotation -> annotation.getKey() + "=" + annotation.getValue())
                .sorted()
                .forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    /** Short hash of a text, for annotations. */
    static String hash(String text) {
        return HexFormat.of()
                .formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)))
                .substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
