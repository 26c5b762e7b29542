package io.lyncedge.cli.admission;

import io.lyncedge.api.v1alpha1.Formats;
import java.util.Map;

/** The schema's patterns in words. */
final class PatternWording {
    private static final Map<String, String> WORDS = Map.of(
            Formats.DNS_LABEL, "lower-case letters, digits and inner hyphens",
            Formats.DNS_SUBDOMAIN, "lower-case letters, digits, inner hyphens and dots",
            Formats.DATA_KEY, "letters, digits, hyphens, underscores and dots",
            Formats.PATH, "a path that starts with / and holds no blank, query or fragment");

    private PatternWording() {}

    static String of(String pattern) {
        return WORDS.getOrDefault(pattern, "what fits " + pattern);
    }
}
