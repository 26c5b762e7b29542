package io.lyncedge.proxy.observe;

import io.lyncedge.config.PublicationService;
import java.util.Locale;
import java.util.Optional;

/**
 * The path as the access log may show it: whoever has a meeting's path can join it, and a SIP address names a person. So
 * Meet paths end after their first segment, and segments that hold an address are starred.
 */
final class PathMask {
    private static final int LONGEST = 1024;
    private static final String STARS = "***";

    private PathMask() {}

    /**
     * Masks a path.
     *
     * @param path without query, as it came
     * @param service of the publication; empty if the host names none
     */
    static String mask(String path, Optional<PublicationService> service) {
        int second = path.indexOf('/', 1);
        boolean secret = second > 0 && second < path.length() - 1 && isMeeting(path, service);
        String shown = secret ? path.substring(0, second + 1) + STARS : withoutAddresses(path);
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "...";
    }

    /** On hosts of several services a meeting lies below {@code /meet}; an escape may hide that. */
    private static boolean isMeeting(String path, Optional<PublicationService> service) {
        boolean simpleUrl = service.filter(
                        known -> known == PublicationService.MEET || known == PublicationService.SIMPLE_URLS)
                .isPresent();
        return simpleUrl
                || path.indexOf('%') >= 0
                || path.toLowerCase(Locale.ROOT).contains("/meet/");
    }

    private static String withoutAddresses(String path) {
        if (path.indexOf('@') < 0 && path.indexOf(':') < 0) {
            return path;
        }
        StringBuilder shown = new StringBuilder(path.length());
        for (String segment : path.split("/", -1)) {
            boolean address = segment.indexOf('@') >= 0 || segment.indexOf(':') >= 0;
            shown.append('/').append(address ? STARS : segment);
        }
        return shown.substring(1);
    }
}
