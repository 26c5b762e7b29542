package io.lyncedge.operator.translate;

/**
 * One thing in a resource that makes no sense to this operator.
 *
 * @param path where, for instance {@code spec.pools[0].servers[1].address}
 * @param reason what is wrong
 * @param remedy what to write instead
 */
public record SpecProblem(String path, String reason, String remedy) {
    @Override
    public String toString() {
        return path + ": " + reason + "; " + remedy;
    }
}
