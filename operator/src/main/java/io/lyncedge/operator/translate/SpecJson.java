package io.lyncedge.operator.translate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The accepted spec as the bundle keeps it: equal specs give equal bytes. */
final class SpecJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private SpecJson() {}

    /** Reads what {@link #write} wrote; empty if it is anything else. */
    static Optional<LyncEdgeProxySpec> read(byte[] json) {
        try {
            return Optional.ofNullable(
                    MAPPER.readValue(new String(json, StandardCharsets.UTF_8), LyncEdgeProxySpec.class));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    static byte[] write(LyncEdgeProxySpec spec) {
        try {
            return MAPPER.writeValueAsBytes(spec);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every spec has a JSON form", e);
        }
    }
}
