package io.lyncedge.proxy.wire;

import java.util.OptionalInt;

/**
 * The name that a request is for, from its Host field.
 *
 * @param raw the field value as it came
 * @param name the name in lower case without port and without one trailing dot; an IPv6 address keeps its brackets
 * @param port the port, if one was named
 */
public record Authority(String raw, String name, OptionalInt port) {
    /** Tells whether no port was named, or the one that the scheme implies. */
    public boolean hasDefaultPort(Scheme scheme) {
        return port.isEmpty() || port.getAsInt() == scheme.defaultPort();
    }

    /** Tells whether both name the same place for that scheme. */
    boolean sameAs(Authority other, Scheme scheme) {
        return name.equals(other.name) && portOr(scheme) == other.portOr(scheme);
    }

    private int portOr(Scheme scheme) {
        return port.orElse(scheme.defaultPort());
    }
}
