package io.lyncedge.proxy.snapshot;

import io.netty.handler.ssl.SslContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLException;

/**
 * TLS contexts of one snapshot, each made once and taken over from the snapshot before where nothing about it changed:
 * sessions and tickets survive a reload.
 */
final class ContextCache {
    /** Makes one context. */
    interface Maker {
        /**
         * Makes it.
         *
         * @throws SSLException if the library refuses the material
         */
        SslContext make() throws SSLException;
    }

    private final Map<Record, SslContext> before;
    private final Map<Record, SslContext> contexts = new HashMap<>();

    private ContextCache(Map<Record, SslContext> before) {
        this.before = before;
    }

    /** Without a snapshot before. */
    static ContextCache empty() {
        return new ContextCache(Map.of());
    }

    /** For the snapshot after the one that this was made for. */
    ContextCache next() {
        return new ContextCache(contexts);
    }

    /**
     * The context for a key.
     *
     * @param key all that the context depends on
     */
    SslContext get(Record key, Maker maker) throws SSLException {
        SslContext known = contexts.getOrDefault(key, before.get(key));
        SslContext context = known == null ? maker.make() : known;
        contexts.put(key, context);
        return context;
    }

    /** All contexts of this snapshot. */
    Collection<SslContext> all() {
        return contexts.values();
    }
}
