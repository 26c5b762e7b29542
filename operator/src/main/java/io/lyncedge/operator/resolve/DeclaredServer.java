package io.lyncedge.operator.resolve;

/**
 * A server address where the resource first declares it.
 *
 * @param address FQDN or IP literal
 * @param path for instance {@code spec.pools[0].servers[1].address}
 */
record DeclaredServer(String address, String path) {
    ReferenceProblem problem(ReferenceReason reason, String detail, String remedy) {
        return new ReferenceProblem(reason, path, address + " " + detail, remedy);
    }
}
