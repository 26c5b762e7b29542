package io.lyncedge.config;

import java.util.List;

/** What reading a wire configuration gives. */
public sealed interface Decoded {
    /**
     * The configuration was read.
     *
     * @param config what it says
     */
    record Valid(ProxyConfig config) implements Decoded {}

    /**
     * The configuration is refused.
     *
     * @param problems at least one
     */
    record Invalid(List<ConfigProblem> problems) implements Decoded {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
