package io.lyncedge.operator.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Whether an object of the cluster has everything that is desired of it. What it has besides stays: defaults of the API
 * server, labels and annotations of others, and items of others in those lists that server-side apply merges by key.
 */
final class Containment {
    private static final Set<String> MERGED_LISTS = Set.of(
            "containers",
            "env",
            "imagePullSecrets",
            "ownerReferences",
            "ports",
            "topologySpreadConstraints",
            "volumeMounts",
            "volumes");

    private Containment() {}

    /** Whether every field of {@code desired} is in {@code actual} with its value. */
    static boolean holds(JsonNode actual, JsonNode desired) {
        return difference(actual, desired).isEmpty();
    }

    /** The first field of {@code desired} that {@code actual} lacks or has with another value, with dots between names. */
    static Optional<String> difference(JsonNode actual, JsonNode desired) {
        return difference("", actual, desired);
    }

    private static Optional<String> difference(String path, JsonNode actual, JsonNode desired) {
        if (desired.isObject()) {
            return desired.properties().stream()
                    .flatMap(wanted -> difference(
                            path.isEmpty() ? wanted.getKey() : path + "." + wanted.getKey(),
                            actual.path(wanted.getKey()),
                            wanted.getValue())
                            .stream())
                    .findFirst();
        }
        boolean same = desired.isArray() ? actual.isArray() && sameList(path, actual, desired) : desired.equals(actual);
        return same ? Optional.empty() : Optional.of(path);
    }

    private static boolean sameList(String path, JsonNode actual, JsonNode desired) {
        String field = path.substring(path.lastIndexOf('.') + 1);
        return MERGED_LISTS.contains(field) ? merged(actual, desired) : same(actual, desired);
    }

    private static boolean merged(JsonNode actual, JsonNode desired) {
        return items(desired).allMatch(item -> items(actual).anyMatch(candidate -> holds(candidate, item)));
    }

    private static boolean same(JsonNode actual, JsonNode desired) {
        return actual.size() == desired.size()
                && IntStream.range(0, desired.size()).allMatch(i -> holds(actual.get(i), desired.get(i)));
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
