package io.lyncedge.proxy.wire;

/**
 * The head breaks a rule; what follows on this connection cannot be trusted, so it has to be closed.
 *
 * @param fault the first rule broken, in the order of the bytes
 */
public record Refused(WireFault fault) implements RequestParse, ResponseParse {}
