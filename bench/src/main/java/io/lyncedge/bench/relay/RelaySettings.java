package io.lyncedge.bench.relay;

import java.nio.file.Path;

/**
 * What the relay serves.
 *
 * @param port its TLS listener on 127.0.0.1; 0 for any
 * @param backendPort port of the TLS backend on 127.0.0.1
 * @param serverName name that the backend's certificate must have
 * @param chain PEM chain that the listener shows
 * @param key its PEM key
 * @param authority PEM authority that the backend's certificate must come from
 */
public record RelaySettings(int port, int backendPort, String serverName, Path chain, Path key, Path authority) {}
