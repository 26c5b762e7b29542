package io.lyncedge.operator.resolve;

import java.util.function.Function;

/** A value, or the fault that stands in its place. */
sealed interface Checked<T> {
    /** The value is good. */
    record Good<T>(T value) implements Checked<T> {}

    /** There is no value. */
    record Bad<T>(Fault fault) implements Checked<T> {}

    static <T> Checked<T> good(T value) {
        return new Good<>(value);
    }

    static <T> Checked<T> bad(String detail, String remedy) {
        return new Bad<>(Fault.invalid(detail, remedy));
    }

    /** Goes on with a good value; a fault stays. */
    default <R> Checked<R> then(Function<T, Checked<R>> next) {
        return switch (this) {
            case Good<T>(T value) -> next.apply(value);
            case Bad<T>(Fault fault) -> new Bad<>(fault);
        };
    }
}
