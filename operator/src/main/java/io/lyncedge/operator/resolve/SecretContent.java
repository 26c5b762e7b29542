package io.lyncedge.operator.resolve;

import java.util.Map;
import java.util.Optional;

/**
 * A Secret.
 *
 * @param type such as {@code kubernetes.io/tls}; absent where it is not known, as for files of a directory
 * @param data content by key, decoded; the arrays must not be changed
 */
public record SecretContent(Optional<String> type, Map<String, byte[]> data) {
    public SecretContent {
        data = Map.copyOf(data);
    }

    /** The type and the keys, never the content. */
    @Override
    public String toString() {
        return "SecretContent[" + type.orElse("?") + ", "
                + data.keySet().stream().sorted().toList() + "]";
    }
}
