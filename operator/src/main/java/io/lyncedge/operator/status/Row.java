package io.lyncedge.operator.status;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One row of the table: the first row of a type whose case is given decides.
 *
 * @param when the case in words, for the documentation
 * @param applies whether the case is given
 * @param shown status and reason, for the documentation
 * @param verdict status, reason and message
 */
record Row(String when, Predicate<View> applies, String shown, Function<View, Verdict> verdict) {
    /**
     * What a row says.
     *
     * @param truth status
     * @param reason CamelCase
     * @param message for people
     */
    record Verdict(Truth truth, String reason, String message) {}

    /** The first half of a row. */
    record Case(String when, Predicate<View> applies) {
        Row isTrue(String reason, Function<View, String> message) {
            return row(Truth.TRUE, reason, message);
        }

        Row isFalse(String reason, Function<View, String> message) {
            return row(Truth.FALSE, reason, message);
        }

        Row isUnknown(String reason, Function<View, String> message) {
            return row(Truth.UNKNOWN, reason, message);
        }

        /** Status, reason and message of another condition. */
        Row takesOver(ConditionType type) {
            return new Row(when, applies, "as " + type, view -> {
                Finding other = view.earlier(type);
                return new Verdict(other.truth(), other.reason(), other.message());
            });
        }

        private Row row(Truth truth, String reason, Function<View, String> message) {
            return new Row(
                    when,
                    applies,
                    truth + " " + reason,
                    view -> new Verdict(truth, reason, Bounded.message(message.apply(view))));
        }
    }

    static Case when(String words, Predicate<View> applies) {
        return new Case(words, applies);
    }

    static Case otherwise() {
        return new Case("otherwise", _ -> true);
    }
}
