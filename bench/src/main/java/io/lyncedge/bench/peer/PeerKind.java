package io.lyncedge.bench.peer;

import io.lyncedge.bench.site.Site;
import java.util.Locale;

/** The proxies that the bench knows by name. */
public enum PeerKind implements PeerChoice {
    /** The proxy of this project. */
    LYNCEDGE,
    /** Debian's HAProxy. */
    HAPROXY,
    /** Debian's nginx. */
    NGINX,
    /** The relay with object codecs that ADR 0001 compares with. */
    CODEC_RELAY;

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Peer start(Site site) {
        return switch (this) {
            case LYNCEDGE -> LyncEdge.current().start(site);
            case HAPROXY -> HaProxy.start(site);
            case NGINX -> Nginx.start(site);
            case CODEC_RELAY -> CodecRelayPeer.start(site);
        };
    }
}
