package io.lyncedge.simulator.http;

import java.util.List;
import java.util.Map;

/**
 * A request that a simulated server took.
 *
 * @param connection the connection it came on
 * @param method its method
 * @param target its target, as it came
 * @param fields its fields in order
 */
public record ReceivedRequest(
        ConnectionFacts connection, String method, String target, List<Map.Entry<String, String>> fields) {

    /** Copies the fields. */
    public ReceivedRequest {
        fields = List.copyOf(fields);
    }

    static ReceivedRequest of(PageRequest request) {
        return new ReceivedRequest(
                request.connection(),
                request.method(),
                request.head().uri(),
                request.head().headers().entries());
    }

    /** All values of a field, in order; the name's case does not matter. */
    public List<String> values(String name) {
        return fields.stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
    }
}
