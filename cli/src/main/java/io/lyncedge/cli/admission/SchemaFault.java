package io.lyncedge.cli.admission;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * What the validator found at one place.
 *
 * @param keyword the keyword of the schema that is not met, such as {@code maximum}
 * @param path the place
 * @param field name of the missing or unknown field; empty where the fault is no such thing
 * @param schema the structural schema of that place
 * @param value what stands there
 */
record SchemaFault(String keyword, String path, String field, JsonNode schema, JsonNode value) {
    private static final Set<String> UNREADABLE = Set.of("required", "type", "enum", "minimum", "maximum");

    /** The field meant: the place, or the missing or unknown field in it. */
    String fieldPath() {
        return field.isEmpty() ? path : FieldPath.field(path, field);
    }

    /** Whether a rule that reads the field would only say the same once more, or something wrong. */
    boolean isUnreadable() {
        return UNREADABLE.contains(keyword);
    }
}
