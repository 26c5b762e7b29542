package io.lyncedge.proxy.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The obvious, slow way to read a request target.
 *
 * @param forwarded the target as it goes upstream
 * @param authority what an absolute-form names
 */
record ReferenceTarget(String forwarded, Optional<ReferenceAuthority> authority) {
    private static final Pattern ABSOLUTE = Pattern.compile("(?i:https?)://([^/?]*)(.*)", Pattern.DOTALL);

    static Optional<ReferenceTarget> of(String method, String target) {
        boolean asCame =
                method.equals("CONNECT") || target.startsWith("/") || (method.equals("OPTIONS") && target.equals("*"));
        if (asCame) {
            return Optional.of(new ReferenceTarget(target, Optional.empty()));
        }
        Matcher absolute = ABSOLUTE.matcher(target);
        if (!absolute.matches()) {
            return Optional.empty();
        }
        return ReferenceAuthority.of(absolute.group(1))
                .map(authority -> new ReferenceTarget(originForm(method, absolute.group(2)), Optional.of(authority)));
    }

    private static String originForm(String method, String rest) {
        if (rest.isEmpty()) {
            return method.equals("OPTIONS") ? "*" : "/";
        }
        return rest.startsWith("/") ? rest : "/" + rest;
    }
}
