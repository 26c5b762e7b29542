package io.lyncedge.bench.peer;

import io.lyncedge.bench.site.Site;
import java.nio.file.Path;
import java.util.Locale;

/** A proxy that takes turns in a run. */
public sealed interface PeerChoice permits PeerKind, BuiltPeer {
    /** Reads the name of a kind, or {@code LABEL=FOLDER} for another build of this project's proxy. */
    static PeerChoice of(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? PeerKind.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'))
                : BuiltPeer.of(text.substring(0, equals), Path.of(text.substring(equals + 1)));
    }

    /** What the report calls it. */
    String label();

    /** Starts it with one worker in front of the site's backend; it may not listen yet. */
    Peer start(Site site);
}
