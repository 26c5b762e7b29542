package io.lyncedge.operator.resolve;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Several sources; the first that has an object decides.
 *
 * @param sources in order
 */
public record LayeredSource(List<ReferenceSource> sources) implements ReferenceSource {
    public LayeredSource {
        sources = List.copyOf(sources);
    }

    @Override
    public Optional<SecretContent> secret(String name) {
        return sources.stream().flatMap(source -> source.secret(name).stream()).findFirst();
    }

    @Override
    public Optional<Map<String, byte[]>> configMap(String name) {
        return sources.stream()
                .flatMap(source -> source.configMap(name).stream())
                .findFirst();
    }
}
