package io.lyncedge.simulator.pages;

import io.lyncedge.simulator.http.PageRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path below an application.
 *
 * @param application its path, such as {@code /ucwa/oauth/v1/applications/102}, in lower case
 * @param id its number
 * @param resource what follows, in lower case, without a slash at either end; empty for the application itself
 */
record UcwaPath(String application, String id, String resource) {

    private static final Pattern PATH = Pattern.compile("(/ucwa(?:/oauth)?/v1/applications/([^/]+))(?:/(.*?))?/?");

    static Optional<UcwaPath> of(PageRequest request) {
        Matcher matcher = PATH.matcher(request.path());
        return matcher.matches()
                ? Optional.of(new UcwaPath(
                        matcher.group(1),
                        matcher.group(2),
                        Optional.ofNullable(matcher.group(3)).orElse("")))
                : Optional.empty();
    }
}
