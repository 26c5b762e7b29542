package io.lyncedge.proxy.answer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The value of the Date header, formatted once per second. */
final class HttpDate {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static volatile Formatted last = Formatted.of(Instant.EPOCH.getEpochSecond());

    private HttpDate() {}

    /** The current second in the form of RFC 9110 (IMF-fixdate). */
    static String now() {
        long second = System.currentTimeMillis() / 1000;
        Formatted formatted = last;
        if (formatted.second != second) {
            formatted = Formatted.of(second);
            last = formatted;
        }
        return formatted.text;
    }

    private record Formatted(long second, String text) {
        static Formatted of(long second) {
            return new Formatted(second, FORMAT.format(Instant.ofEpochSecond(second)));
        }
    }
}
