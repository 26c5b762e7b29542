package io.lyncedge.proxy.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A decoded path as the most lenient server would read it.
 *
 * @param segments names in order: lower-case; without what follows {@code ;}, {@code :}, {@code ?} or {@code #},
 *     without trailing dots and spaces; empty ones, cookieless {@code (S(...))} ones and dot segments left out
 * @param dotted whether there were dot segments. Servers differ in when they resolve them (before or after decoding,
 *     with or without parameters), so such a path stands for several
 */
record NormalisedPath(List<String> segments, boolean dotted) {
    NormalisedPath {
        segments = List.copyOf(segments);
    }

    /** Normalises a decoded path. */
    static NormalisedPath of(String decoded) {
        List<String> segments = new ArrayList<>();
        boolean dotted = false;
        for (String segment : decoded.replace('\\', '/').split("/", -1)) {
            String name = withoutSuffix(segment);
            String trimmed = withoutTrailingDots(name);
            dotted |= trimmed.isEmpty() && !name.isEmpty();
            if (!trimmed.isEmpty() && !isCookieless(segment)) {
                segments.add(fold(trimmed));
            }
        }
        return new NormalisedPath(segments, dotted);
    }

    private static String withoutSuffix(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            if (";:?#".indexOf(segment.charAt(i)) >= 0) {
                return segment.substring(0, i);
            }
        }
        return segment;
    }

    private static String withoutTrailingDots(String name) {
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '.' || name.charAt(end - 1) == ' ')) {
            end--;
        }
        return name.substring(0, end);
    }

    /** ASP.NET takes {@code (S(...))}, {@code (F(...))} and the like out of the path. */
    private static boolean isCookieless(String segment) {
        return segment.length() > 2
                && segment.charAt(0) == '('
                && Character.isLetter(segment.charAt(1))
                && segment.charAt(2) == '(';
    }

    /** Upper-case first, so that letters whose upper case is ASCII (long s, dotless i, Kelvin sign) fold to ASCII. */
    private static String fold(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
