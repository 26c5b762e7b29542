package io.lyncedge.operator.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Strict reading: a field that an evaluator does not know would be a semantics that it does not have. */
final class Fields {
    private Fields() {}

    /** The object, if it has these fields and no others. */
    static JsonNode only(JsonNode object, String... known) {
        List<String> names = List.of(known);
        object.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw new AssertionError("unknown field " + name + " in " + object);
            }
        });
        return object;
    }

    static Optional<JsonNode> find(JsonNode object, String field) {
        return Optional.ofNullable(object.get(field));
    }

    static Stream<JsonNode> items(JsonNode object, String field) {
        return StreamSupport.stream(object.path(field).spliterator(), false);
    }
}
