package io.lyncedge.proxy.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a reader understood of a head, in a form in which readers can be compared.
 *
 * @param start the parts of the start line
 * @param fields names as written, to their values in order
 * @param framing how the body ends
 */
record Reading(List<String> start, Map<String, List<String>> fields, BodyFraming framing) {
    /**
     * One field line.
     *
     * @param name as written
     * @param value without blanks around it
     */
    record Field(String name, String value) {}

    static Reading of(List<String> start, List<Field> fields, BodyFraming framing) {
        Map<String, List<String>> byName = new TreeMap<>();
        for (Field field : fields) {
            byName.computeIfAbsent(field.name(), _ -> new ArrayList<>()).add(comparable(field));
        }
        return new Reading(start, byName, framing);
    }

    /** A judge may write a length in its own way, so lengths are compared as numbers. */
    private static String comparable(Field field) {
        boolean length =
                field.name().equalsIgnoreCase("content-length") && field.value().startsWith("0");
        return length ? field.value().replaceFirst("^0+(?=[0-9])", "") : field.value();
    }
}
