package io.lyncedge.operator.translate;

import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Orders paths as they stand in a document: {@code pools[2]} before {@code pools[10]}. */
enum PathOrder implements Comparator<String> {
    INSTANCE;

    private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,9})]");

    @Override
    public int compare(String left, String right) {
        return padded(left).compareTo(padded(right));
    }

    private static String padded(String path) {
        return INDEX.matcher(path).replaceAll(PathOrder::padded);
    }

    private static String padded(MatchResult index) {
        return "[%09d]".formatted(Integer.parseInt(index.group(1)));
    }
}
