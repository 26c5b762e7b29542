package io.lyncedge.operator.resolve;

import java.util.Map;
import java.util.Optional;

/** Where Secrets and ConfigMaps of the resource's namespace are read from. */
public interface ReferenceSource {
    /** The Secret of this name; empty if there is none. */
    Optional<SecretContent> secret(String name);

    /** The content of the ConfigMap of this name by key; empty if there is none. */
    Optional<Map<String, byte[]>> configMap(String name);
}
