package io.lyncedge.proxy.route;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One path that no request may begin with, by whole segments.
 *
 * @param segments normalised names; none means every path
 * @param text the same as a path: {@code /a/b}
 */
record DeniedPath(List<String> segments, String text) {
    DeniedPath {
        segments = List.copyOf(segments);
    }

    /** Normalises a path as a resource writes it. */
    static DeniedPath of(String path) {
        String bytes = new String(path.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        List<String> segments =
                NormalisedPath.of(PathDecoder.decode(bytes).orElse(path)).segments();
        return new DeniedPath(segments, segments.stream().collect(Collectors.joining("/", "/", "")));
    }

    /** Whether a path that needs no normalising lies below. */
    boolean coversPlain(String path) {
        return segments.isEmpty()
                || (path.regionMatches(true, 0, text, 0, text.length())
                        && (path.length() == text.length() || path.charAt(text.length()) == '/'));
    }

    /** Whether a path lies below, or might for a server that reads its dot segments in another way. */
    boolean covers(NormalisedPath path) {
        return path.dotted() ? standsIn(path.segments()) : leads(path.segments());
    }

    private boolean leads(List<String> path) {
        return path.size() >= segments.size()
                && path.subList(0, segments.size()).equals(segments);
    }

    /** Dot segments can only take names away, so the denied names must stand in the path, in order. */
    private boolean standsIn(List<String> path) {
        int found = 0;
        for (String name : path) {
            if (found < segments.size() && name.equals(segments.get(found))) {
                found++;
            }
        }
        return found == segments.size();
    }
}
