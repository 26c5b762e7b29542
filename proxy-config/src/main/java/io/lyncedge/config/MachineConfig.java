package io.lyncedge.config;

import java.util.Optional;

/**
 * One machine behind a server name: the endpoints of its two external web service ports.
 *
 * @param https where TLS bridging goes, and the health probe
 * @param http where bridging from port 80 goes; absent where nothing bridges or the role has no http port
 */
public record MachineConfig(Optional<Endpoint> https, Optional<Endpoint> http) {}
