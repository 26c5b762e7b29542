package io.lyncedge.cli.input;

import io.lyncedge.operator.resolve.SecretContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file holds.
 *
 * @param resources documents of kind LyncEdgeProxy, not checked yet
 * @param secrets by name
 * @param configMaps content by name
 * @param ignored one line for each document of another kind
 */
public record Manifests(
        List<YamlDocument> resources,
        Map<ObjectKey, SecretContent> secrets,
        Map<ObjectKey, Map<String, byte[]>> configMaps,
        List<String> ignored) {
    public Manifests {
        resources = List.copyOf(resources);
        secrets = Map.copyOf(secrets);
        configMaps = Map.copyOf(configMaps);
        ignored = List.copyOf(ignored);
    }

    Optional<SecretContent> secret(String namespace, String name) {
        return find(secrets, namespace, name);
    }

    Optional<Map<String, byte[]>> configMap(String namespace, String name) {
        return find(configMaps, namespace, name);
    }

    private static <T> Optional<T> find(Map<ObjectKey, T> objects, String namespace, String name) {
        return objects.entrySet().stream()
                .filter(object ->
                        object.getKey().name().equals(name) && object.getKey().isIn(namespace))
                .findFirst()
                .map(Map.Entry::getValue);
    }
}
