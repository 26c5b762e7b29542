package io.lyncedge.config;

/**
 * How the requests for one pool are spread over its servers.
 *
 * @param policy how a request chooses that nothing keeps on one server
 * @param affinity what keeps a client on one server
 */
public record LoadBalancingConfig(BalancingPolicy policy, SessionAffinity affinity) {}
