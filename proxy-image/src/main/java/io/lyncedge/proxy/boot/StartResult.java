package io.lyncedge.proxy.boot;

import io.lyncedge.config.ConfigProblem;
import java.util.List;

/** What became of a start. */
public sealed interface StartResult {
    /**
     * It serves.
     *
     * @param process what to reload and to drain
     */
    record Started(ProxyProcess process) implements StartResult {}

    /**
     * The first bundle cannot be served.
     *
     * @param problems everything that is wrong with it, not empty
     */
    record Refused(List<ConfigProblem> problems) implements StartResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * An address cannot be bound; nothing is left open.
     *
     * @param reasons one line for each listener
     */
    record NotBound(List<String> reasons) implements StartResult {
        public NotBound {
            reasons = List.copyOf(reasons);
        }
    }
}
