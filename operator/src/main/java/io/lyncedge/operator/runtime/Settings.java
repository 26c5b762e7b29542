package io.lyncedge.operator.runtime;

import java.util.List;

/** What came of reading the environment. */
sealed interface Settings {
    /** It can be used. */
    record Valid(OperatorSettings settings) implements Settings {}

    /**
     * It cannot.
     *
     * @param problems one line each: variable, what is wrong, remedy
     */
    record Invalid(List<String> problems) implements Settings {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
