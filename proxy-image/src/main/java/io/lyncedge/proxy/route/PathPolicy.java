package io.lyncedge.proxy.route;

import io.lyncedge.config.PoolRole;
import io.lyncedge.proxy.answer.AnswerCause;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which paths of one publication never reach its pool (proxy.md item 10). Works on a copy; what is forwarded stays. */
final class PathPolicy {
    private static final List<String> ALWAYS =
            List.of("/cscp", "/OcsPowershell", "/PowerShell", "/macp", "/RequestHandler", "/locationinformation");
    private static final String OFFICE_WEB_APPS_ADMINISTRATION = "/op";
    private static final DeniedPath WEB_APP = DeniedPath.of("/lwa");

    /** Bytes that, outside dot segments, mean the same to every server: no path made of them needs normalising. */
    private static final boolean[] PLAIN = plainBytes();

    private final List<DeniedPath> denied;

    private PathPolicy(List<DeniedPath> denied) {
        this.denied = denied;
    }

    /**
     * The policy of a publication.
     *
     * @param role of its pool
     * @param deniedPaths more leading paths that are denied
     */
    static PathPolicy of(PoolRole role, List<String> deniedPaths) {
        Stream<String> byRole =
                role == PoolRole.OFFICE_WEB_APPS ? Stream.of(OFFICE_WEB_APPS_ADMINISTRATION) : Stream.empty();
        return new PathPolicy(Stream.of(ALWAYS.stream(), byRole, deniedPaths.stream())
                .flatMap(paths -> paths)
                .map(DeniedPath::of)
                .toList());
    }

    /**
     * Judges a target.
     *
     * @param path without query, as it came, one char per byte
     * @param query what follows the first question mark
     * @return why it is refused; empty if it may pass
     */
    Optional<AnswerCause> judge(String path, Optional<String> query) {
        return isPlain(path) ? judgePlain(path, query) : judgeStrange(path, query);
    }

    private Optional<AnswerCause> judgePlain(String path, Optional<String> query) {
        for (DeniedPath candidate : denied) {
            if (candidate.coversPlain(path)) {
                return Optional.of(AnswerCause.PATH_DENIED);
            }
        }
        return WEB_APP.coversPlain(path) ? judgeMeetingUrl(query) : Optional.empty();
    }

    private Optional<AnswerCause> judgeStrange(String path, Optional<String> query) {
        Optional<NormalisedPath> normalised = PathDecoder.decode(path).map(NormalisedPath::of);
        if (normalised.isEmpty()) {
            return Optional.of(AnswerCause.BAD_PATH);
        }
        if (denied.stream().anyMatch(candidate -> candidate.covers(normalised.get()))) {
            return Optional.of(AnswerCause.PATH_DENIED);
        }
        return WEB_APP.covers(normalised.get()) ? judgeMeetingUrl(query) : Optional.empty();
    }

    private static Optional<AnswerCause> judgeMeetingUrl(Optional<String> query) {
        return query.filter(MeetingUrlRule::denies).map(_ -> AnswerCause.MEETING_URL_DENIED);
    }

    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c >= PLAIN.length || !PLAIN[c] || !isPlainAt(path, i)) {
                return false;
            }
        }
        return true;
    }

    /** Any byte but a slash or dot that makes an empty segment, a dot segment or a trailing dot. */
    private static boolean isPlainAt(String path, int index) {
        char next = index + 1 < path.length() ? path.charAt(index + 1) : '/';
        return switch (path.charAt(index)) {
            case '/' -> next != '.' && (next != '/' || index + 1 == path.length());
            case '.' -> next != '.' && next != '/';
            default -> true;
        };
    }

    private static boolean[] plainBytes() {
        boolean[] plain = new boolean[128];
        for (int c = 0; c < plain.length; c++) {
            plain[c] = Character.isLetterOrDigit(c) || "/-_.~!$&'*+,=@".indexOf(c) >= 0;
        }
        return plain;
    }
}
