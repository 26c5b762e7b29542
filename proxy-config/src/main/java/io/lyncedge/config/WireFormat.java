package io.lyncedge.config;

/** One wire version: how a configuration is written into a file of the bundle, and read back strictly. */
public interface WireFormat {
    /** Number of the wire version, from 1. */
    int version();

    /** The canonical bytes of a configuration, whatever version it was read by. */
    byte[] write(ProxyConfig config);

    /** Reads what {@link #write} wrote; the configuration carries this version. */
    Decoded read(byte[] json);

    /** The bundle file of this version. */
    default String fileName() {
        return "proxy.v" + version() + ".json";
    }
}
