package io.lyncedge.proxy.route;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CVE-2023-41763: below {@code /lwa} a server fetches what {@code meeturl} names, unless {@code xml} carries the meeting.
 * Real joins carry {@code xml}. Where servers may read a query in several ways, {@code meeturl} is looked for in all of
 * them and {@code xml} in the narrowest.
 */
final class MeetingUrlRule {
    private static final Pattern SEPARATOR = Pattern.compile("&");
    private static final Pattern LENIENT_SEPARATOR = Pattern.compile("[&;]");
    private static final Pattern ESCAPE = Pattern.compile("%(?:[uU]([0-9A-Fa-f]{4})|([0-9A-Fa-f]{2}))");

    private MeetingUrlRule() {}

    /** Whether a query asks for a meeting URL without exactly one non-empty {@code xml}. */
    static boolean denies(String query) {
        return LENIENT_SEPARATOR.splitAsStream(query).anyMatch(MeetingUrlRule::isMeetingUrl) && !holdsOneMeeting(query);
    }

    private static boolean isMeetingUrl(String parameter) {
        String name = parameter.split("=", 2)[0];
        for (int round = 0; round < PathDecoder.ROUNDS; round++) {
            name = decode(name);
        }
        return name.strip().equalsIgnoreCase("meeturl");
    }

    private static boolean holdsOneMeeting(String query) {
        List<String> values = SEPARATOR
                .splitAsStream(query)
                .map(parameter -> parameter.split("=", 2))
                .filter(parts -> parts.length == 2 && decode(parts[0]).equalsIgnoreCase("xml"))
                .map(parts -> decode(parts[1]))
                .toList();
        return values.size() == 1 && !values.getFirst().isBlank();
    }

    /** One round of what ASP.NET decodes in queries; one char per byte is enough to recognise ASCII names. */
    private static String decode(String text) {
        return ESCAPE.matcher(text.replace('+', ' ')).replaceAll(MeetingUrlRule::decoded);
    }

    private static String decoded(MatchResult escape) {
        String digits = escape.group(1) == null ? escape.group(2) : escape.group(1);
        return Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(digits, 16)));
    }
}
