package io.lyncedge.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Changes single places of the sample configuration's JSON form. */
final class JsonEdits {
    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonEdits() {}

    static JsonNode sample() {
        try {
            return MAPPER.readTree(new ProxyConfigCodec().write(SampleConfigs.contoso()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The sample with another value at {@code pointer}; the value is JSON with single quotes. */
    static byte[] replaced(String pointer, String value) {
        JsonNode document = sample();
        JsonPointer place = JsonPointer.compile(pointer);
        String field = place.last().getMatchingProperty();
        switch ((ContainerNode<?>) document.at(place.head())) {
            case ObjectNode object -> object.set(field, parse(value.replace('\'', '"')));
            case ArrayNode array -> array.set(Integer.parseInt(field), parse(value.replace('\'', '"')));
            default -> throw new AssertionError(pointer);
        }
        return bytes(document);
    }

    static byte[] bytes(JsonNode document) {
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Pointers to all objects below and including a node. */
    static List<JsonPointer> objects(JsonNode node, JsonPointer here) {
        List<JsonPointer> found = new ArrayList<>();
        if (node.isObject()) {
            found.add(here);
        }
        node.properties()
                .forEach(field -> found.addAll(objects(field.getValue(), here.appendProperty(field.getKey()))));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                found.addAll(objects(node.get(i), here.appendIndex(i)));
            }
        }
        return found;
    }

    /** {@code /pools/0/name} as {@code pools[0].name}. */
    static String path(JsonPointer pointer) {
        return pointer.toString()
                .replaceAll("/(\\d+)(?=/|$)", "[$1]")
                .replace('/', '.')
                .replaceFirst("^\\.", "");
    }

    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
