package io.lyncedge.proxy.wire;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The obvious, slow way to read field lines and the values that both directions share. */
final class ReferenceFields {
    static final String TOKEN = "[-!#$%&'*+.^_`|~0-9A-Za-z]+";
    static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f]");
    /** Options of Connection that are no names of fields. */
    static final Set<String> NO_NAME = Set.of("", "close", "keep-alive", "upgrade");

    private static final int MOST_NAMES = 100;
    private static final Pattern FIELD = Pattern.compile("(" + TOKEN + "):[ \t]*(.*?)[ \t]*", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("(" + TOKEN + ")?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern BLANKS_AROUND = Pattern.compile("^[ \t]+|[ \t]+$");

    private ReferenceFields() {}

    static Optional<Reading.Field> read(String line) {
        Matcher matcher = FIELD.matcher(line);
        return matcher.matches()
                ? Optional.of(new Reading.Field(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    static List<String> values(List<Reading.Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Reading.Field::value)
                .toList();
    }

    static String trimmed(String text) {
        return BLANKS_AROUND.matcher(text).replaceAll("");
    }

    static boolean isLength(String value) {
        return DIGITS.matcher(value).matches() && new BigInteger(value).bitLength() < Long.SIZE;
    }

    /** Returns what the Connection fields list, in lower case, with empty elements. */
    static List<String> options(List<String> connections) {
        return connections.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(option -> trimmed(option).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Tells whether these Connection fields are lists of tokens, and not of too many. */
    static boolean areOptions(List<String> connections) {
        List<String> options = options(connections);
        return options.stream().allMatch(option -> OPTION.matcher(option).matches())
                && options.stream().filter(option -> !NO_NAME.contains(option)).count() <= MOST_NAMES;
    }
}
