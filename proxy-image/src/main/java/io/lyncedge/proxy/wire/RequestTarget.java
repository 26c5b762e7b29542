package io.lyncedge.proxy.wire;

import io.netty.handler.codec.http.HttpMethod;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The target of a request as it came. All strings hold one char per byte (ISO-8859-1), so raw and obs-text bytes survive;
 * nothing is decoded. They are made when first asked for, which must be before the head becomes void.
 */
public final class RequestTarget {
    private final byte[] bytes;
    private final TargetPlaces places;
    private final String pathIfEmpty;
    private @Nullable String path;

    RequestTarget(byte[] bytes, TargetPlaces places, HttpMethod method) {
        this.bytes = bytes;
        this.places = places;
        // An OPTIONS for a URI without path and query is about the server as a whole (RFC 9112 section 3.2.4).
        boolean wholeServer = method.equals(HttpMethod.OPTIONS) && places.pathStart() == places.end();
        this.pathIfEmpty = wholeServer ? "*" : "/";
    }

    /** Returns the form in which it came. */
    public TargetForm form() {
        return places.form();
    }

    /** Returns the whole target as it came. */
    public String raw() {
        return AsciiBytes.text(bytes, places.start(), places.end());
    }

    /** Returns the path without the query; {@code /}, or {@code *} with OPTIONS, if an absolute-form has none. */
    public String path() {
        String known = path;
        if (known == null) {
            known = places.hasPath() ? AsciiBytes.text(bytes, places.pathStart(), places.query()) : pathIfEmpty;
            path = known;
        }
        return known;
    }

    /** Returns what follows the first question mark. */
    public Optional<String> query() {
        return places.query() == places.end()
                ? Optional.empty()
                : Optional.of(AsciiBytes.text(bytes, places.query() + 1, places.end()));
    }

    /** Returns the target in the form in which it goes upstream: path and query, or {@code *}. */
    public String originForm() {
        String rest = AsciiBytes.text(bytes, places.query(), places.end());
        return rest.isEmpty() ? path() : path() + rest;
    }
}
