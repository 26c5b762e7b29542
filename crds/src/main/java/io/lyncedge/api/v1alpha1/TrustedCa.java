package io.lyncedge.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Names a ConfigMap or a Secret, exactly one of them, and the key that holds a PEM bundle. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TrustedCa(
        @Nullable String configMap, @Nullable String secret, String key) {}
