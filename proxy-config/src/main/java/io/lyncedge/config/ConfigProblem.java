package io.lyncedge.config;

/**
 * One thing that is wrong with a configuration.
 *
 * @param path where, for instance {@code pools[0].servers[1].serverName}
 * @param reason what is wrong
 * @param remedy what to write instead
 */
public record ConfigProblem(String path, String reason, String remedy) {
    @Override
    public String toString() {
        return path + ": " + reason + "; " + remedy;
    }
}
