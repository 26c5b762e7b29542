package io.lyncedge.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the audit log of the API server says of the operator.
 *
 * @param used VERB GROUP/RESOURCE of every right that a request needed
 * @param refused requests that its rights did not cover
 */
record Rights(Set<String> used, List<String> refused) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int CREATED = 201;
    private static final int FORBIDDEN = 403;

    /** Reads a log of one JSON object a line. */
    static Rights of(String auditLog) {
        List<JsonNode> events = auditLog.lines()
                .map(Rights::parse)
                .filter(event -> event.path("impersonatedUser").isMissingNode())
                .toList();
        Set<String> used = new TreeSet<>();
        events.forEach(event -> needed(event).forEach(used::add));
        List<String> refused = events.stream()
                .filter(event -> event.path("responseStatus").path("code").asInt() == FORBIDDEN)
                .map(event -> event.path("verb").asText() + " "
                        + event.path("requestURI").asText())
                .toList();
        return new Rights(used, refused);
    }

    /** An apply that makes the object needs the right to create as well. */
    private static Stream<String> needed(JsonNode event) {
        JsonNode object = event.path("objectRef");
        String subresource = object.path("subresource").asText();
        String resource = object.path("apiGroup").asText() + "/"
                + object.path("resource").asText() + (subresource.isEmpty() ? "" : "/" + subresource);
        String verb = event.path("verb").asText();
        boolean made = event.path("responseStatus").path("code").asInt() == CREATED;
        return made && verb.equals("patch")
                ? Stream.of("patch " + resource, "create " + resource)
                : Stream.of(verb + " " + resource);
    }

    private static JsonNode parse(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
