package io.lyncedge.operator.references;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.lyncedge.operator.resolve.SecretContent;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The content of objects as bytes. */
public final class ObjectContent {
    private ObjectContent() {}

    /** Type and decoded content of a Secret. */
    public static SecretContent of(Secret secret) {
        return new SecretContent(Optional.ofNullable(secret.getType()), data(secret.getData()));
    }

    /** The texts and the binary content of a ConfigMap. */
    public static Map<String, byte[]> of(ConfigMap configMap) {
        Map<String, byte[]> content = data(configMap.getBinaryData());
        Map<String, String> texts = configMap.getData();
        if (texts != null) {
            texts.forEach((key, text) -> content.put(key, text.getBytes(StandardCharsets.UTF_8)));
        }
        return content;
    }

    /** Decodes Base64; the API server lets nothing else through. */
    public static Map<String, byte[]> data(Map<String, String> encoded) {
        Map<String, byte[]> content = new TreeMap<>();
        if (encoded != null) {
            encoded.forEach((key, value) -> content.put(key, Base64.getDecoder().decode(value)));
        }
        return content;
    }
}
