package io.lyncedge.bench.peer;

import io.lyncedge.bench.site.Site;

/** The proxies that the bench knows, in the order in which they take turns. */
public enum PeerKind {
    /** The proxy of this project. */
    LYNCEDGE,
    /** Debian's HAProxy. */
    HAPROXY,
    /** Debian's nginx. */
    NGINX,
    /** The relay with object codecs that ADR 0001 compares with. */
    CODEC_RELAY;

    /** Starts it with one worker in front of the site's backend; it may not listen yet. */
    public Peer start(Site site) {
        return switch (this) {
            case LYNCEDGE -> LyncEdge.start(site);
            case HAPROXY -> HaProxy.start(site);
            case NGINX -> Nginx.startProxy(site);
            case CODEC_RELAY -> CodecRelayPeer.start(site);
        };
    }
}
