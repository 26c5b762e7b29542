package io.lyncedge.e2e;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a scene was not played to its end, in one line. */
final class Reason {
    private static final String OURS = "io.lyncedge.e2e.";
    private static final int LONGEST = 600;

    private Reason() {}

    /** The errors from the outermost to the first cause, and the line of the scene at which it happened. */
    static String of(Throwable error) {
        String words = Stream.iterate(error, cause -> cause != null, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName() + ": " + cause.getMessage())
                .distinct()
                .collect(Collectors.joining(" < "))
                .replaceAll("\\s+", " ");
        String shown = words.substring(0, Math.min(words.length(), LONGEST));
        return place(error).map(place -> shown + " at " + place).orElse(shown);
    }

    private static Optional<String> place(Throwable error) {
        return Arrays.stream(error.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .filter(frame -> frame.getClassName().contains("Scene"))
                .findFirst()
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber());
    }
}
