package io.lyncedge.operator.resolve;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Secrets and ConfigMaps that stand in documents beside the resource. What two documents of one name say, the later one
 * decides.
 */
public final class DocumentSource implements ReferenceSource {
    /** What the API server writes into a Secret without a type. */
    private static final String DEFAULT_TYPE = "Opaque";

    private final Map<String, Secret> secrets = new HashMap<>();
    private final Map<String, ConfigMap> configMaps = new HashMap<>();

    /** A source of these documents. */
    public DocumentSource(Collection<Secret> secrets, Collection<ConfigMap> configMaps) {
        secrets.forEach(secret -> this.secrets.put(secret.getMetadata().getName(), secret));
        configMaps.forEach(
                configMap -> this.configMaps.put(configMap.getMetadata().getName(), configMap));
    }

    @Override
    public Optional<SecretContent> secret(String name) {
        return Optional.ofNullable(secrets.get(name)).map(DocumentSource::content);
    }

    @Override
    public Optional<Map<String, byte[]>> configMap(String name) {
        return Optional.ofNullable(configMaps.get(name))
                .map(configMap -> merged(configMap.getBinaryData(), configMap.getData()));
    }

    private static SecretContent content(Secret secret) {
        String type = Optional.ofNullable(secret.getType()).orElse(DEFAULT_TYPE);
        return new SecretContent(Optional.of(type), merged(secret.getData(), secret.getStringData()));
    }

    /** As the API server merges them: text wins over encoded data. */
    private static Map<String, byte[]> merged(Map<String, String> encoded, Map<String, String> text) {
        Map<String, byte[]> content = new HashMap<>();
        encoded.forEach((key, value) -> content.put(key, decoded(value)));
        text.forEach((key, value) -> content.put(key, value.getBytes(StandardCharsets.UTF_8)));
        return content;
    }

    /** Nothing for what is not base64: the API server would refuse the document; here its reader reports the content. */
    private static byte[] decoded(String value) {
        try {
            return Base64.getDecoder().decode(value);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
