package io.lyncedge.operator.translate;

import java.util.Optional;

/**
 * One port of the Service.
 *
 * @param name {@code https} or {@code http}; the container port's name as well
 * @param port 443 or 80, on the Service and on the pod
 * @param nodePort the one that the resource asks for
 */
public record ListenerPort(String name, int port, Optional<Integer> nodePort) {}
