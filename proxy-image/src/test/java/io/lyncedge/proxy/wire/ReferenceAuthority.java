package io.lyncedge.proxy.wire;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The obvious, slow way to read a host with an optional port.
 *
 * @param name in lower case, without one trailing dot
 * @param port the port named, or 443
 */
record ReferenceAuthority(String name, int port) {
    private static final Pattern FORM =
            Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[-._~%!$&'()*+;=0-9A-Za-z]+)(?::([0-9]{0,5}))?");

    static Optional<ReferenceAuthority> of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String name = form.group(1).replaceFirst("\\.$", "").toLowerCase(Locale.ROOT);
        boolean named = form.group(2) != null && !form.group(2).isEmpty();
        int port = named ? Integer.parseInt(form.group(2)) : 443;
        return name.isEmpty() || port > 65_535 ? Optional.empty() : Optional.of(new ReferenceAuthority(name, port));
    }
}
