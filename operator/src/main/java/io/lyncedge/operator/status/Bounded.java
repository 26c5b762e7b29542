package io.lyncedge.operator.status;

import java.util.List;
import java.util.stream.Collectors;

/** Texts that stay within bounds, whatever they are made of. */
final class Bounded {
    private static final int MAX_MESSAGE = 4096;
    private static final int MAX_ITEMS = 10;
    private static final String CUT = "…";

    private Bounded() {}

    /** A message of a condition: at most 4,096 characters. */
    static String message(String text) {
        return cut(text, MAX_MESSAGE);
    }

    /** A text on one line, with at most so many characters. */
    static String cut(String text, int most) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= most ? line : line.substring(0, most - CUT.length()) + CUT;
    }

    /** The first ten of a list, and how many there are besides. */
    static String list(List<?> items) {
        String shown = items.stream().limit(MAX_ITEMS).map(Object::toString).collect(Collectors.joining("; "));
        int left = items.size() - MAX_ITEMS;
        return left > 0 ? shown + "; and " + left + " more" : shown;
    }
}
