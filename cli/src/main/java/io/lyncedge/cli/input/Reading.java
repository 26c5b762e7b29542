package io.lyncedge.cli.input;

import java.util.List;
import java.util.function.Function;

/**
 * What reading something gives.
 *
 * @param <T> type of what was read
 */
public sealed interface Reading<T> {
    /**
     * It could be read.
     *
     * @param value what it says
     */
    record Good<T>(T value) implements Reading<T> {}

    /**
     * It could not.
     *
     * @param problems at least one
     */
    record Bad<T>(List<InputProblem> problems) implements Reading<T> {
        public Bad {
            problems = List.copyOf(problems);
        }

        /** The same refusal where something else was to be read. */
        public <U> Reading<U> cast() {
            return new Bad<>(problems);
        }
    }

    /** The value unless there are problems. */
    static <T> Reading<T> of(T value, List<InputProblem> problems) {
        return problems.isEmpty() ? new Good<>(value) : new Bad<>(problems);
    }

    /** One problem. */
    static <T> Reading<T> bad(InputProblem problem) {
        return new Bad<>(List.of(problem));
    }

    /** Goes on with a good value. */
    default <U> Reading<U> then(Function<T, Reading<U>> next) {
        return switch (this) {
            case Good<T>(T value) -> next.apply(value);
            case Bad<T> bad -> bad.cast();
        };
    }
}
