package io.lyncedge.cli.input;

import io.lyncedge.operator.resolve.ReferenceSource;
import io.lyncedge.operator.resolve.SecretContent;
import java.util.Map;
import java.util.Optional;

/**
 * Secrets and ConfigMaps of one namespace: those of the file, then those of the directory, where a name stands for
 * either kind.
 *
 * @param manifests of the file
 * @param directory content by name and key
 * @param namespace of the resource
 */
public record LocalReferences(Manifests manifests, Map<String, Map<String, byte[]>> directory, String namespace)
        implements ReferenceSource {
    @Override
    public Optional<SecretContent> secret(String name) {
        return manifests
                .secret(namespace, name)
                .or(() -> Optional.ofNullable(directory.get(name))
                        .map(data -> new SecretContent(Optional.empty(), data)));
    }

    @Override
    public Optional<Map<String, byte[]>> configMap(String name) {
        return manifests.configMap(namespace, name).or(() -> Optional.ofNullable(directory.get(name)));
    }
}
