package io.lyncedge.config;

/**
 * Limits of client connections, of one process.
 *
 * @param maxConnections client connections, 1 to 1000000
 * @param maxConnectionsPerClient client connections of one address, 0 to 1000000; 0: no limit
 */
public record LimitsConfig(int maxConnections, int maxConnectionsPerClient) {}
