package io.lyncedge.config;

import java.util.List;
import java.util.Set;

/** What a wire configuration must mean before a proxy serves it. */
public final class ProxyConfigValidator {
    /**
     * All problems of a configuration, each with its path.
     *
     * @param config what was read
     * @param bundleFiles names of the files that came with it
     * @return empty when it can be served
     */
    public List<ConfigProblem> validate(ProxyConfig config, Set<String> bundleFiles) {
        Problems problems = new Problems();
        TopLevelRules.check(config, problems);
        FrontTlsRules.check(config.tls(), bundleFiles, problems);
        PoolRules.check(config.pools(), bundleFiles, problems);
        PublicationRules.check(config, problems);
        LimitRules.check(config, bundleFiles, problems);
        return problems.found();
    }
}
