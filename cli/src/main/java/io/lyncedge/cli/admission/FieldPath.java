package io.lyncedge.cli.admission;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of the way to a field: {@code spec.pools[0].name}, and {@code labels[example.com/team]} for keys with dots. */
final class FieldPath {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Orders entries of lists by number, not by text. */
    static final Comparator<String> ORDER = Comparator.comparing(FieldPath::padded);

    private FieldPath() {}

    static String field(String parent, String name) {
        if (!PLAIN.matcher(name).matches()) {
            return parent + "[" + name + "]";
        }
        return parent.isEmpty() ? name : parent + "." + name;
    }

    static String item(String list, int index) {
        return list + "[" + index + "]";
    }

    /** Adds what a rule's {@code fieldPath} says, such as {@code .ports.https}. */
    static String relative(String parent, String fieldPath) {
        return parent.isEmpty() && fieldPath.startsWith(".") ? fieldPath.substring(1) : parent + fieldPath;
    }

    /** Whether a path is the other one or leads to something inside it. */
    static boolean isWithin(String path, String outer) {
        return outer.isEmpty() || path.equals(outer) || path.startsWith(outer + ".") || path.startsWith(outer + "[");
    }

    /** Name of the field that a path ends in, without positions. */
    static String lastField(String path) {
        var plain = path.replaceAll("(\\[\\d+])+$", "");
        return plain.substring(plain.lastIndexOf('.') + 1);
    }

    private static String padded(String path) {
        return NUMBER.matcher(path)
                .replaceAll(number -> Matcher.quoteReplacement(
                        "0".repeat(Math.max(0, 9 - number.group().length())) + number.group()));
    }
}
