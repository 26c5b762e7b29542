package io.lyncedge.operator.status;

import io.lyncedge.operator.resolve.ReferenceProblem;
import io.lyncedge.operator.resolve.ReferenceReason;
import io.lyncedge.operator.translate.Plan;
import io.lyncedge.operator.translate.RefusalReason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows about what the user wrote. */
final class SpecRows {
    static final List<Row> ACCEPTED = List.of(
            refused(
                    RefusalReason.INVALID_PARAMETERS,
                    "fields contradict each other or ask for what this version lacks"),
            refused(RefusalReason.CONFIG_TOO_LARGE, "configuration and certificates do not fit a Secret"),
            Row.otherwise().isTrue("Accepted", _ -> "the spec is accepted"));

    static final List<Row> RESOLVED_REFS = Stream.of(
                    Stream.of(Row.when(
                                    "no spec was ever accepted",
                                    view -> plan(view).isEmpty())
                            .isUnknown("Pending", _ -> "references are resolved when the spec is accepted")),
                    Arrays.stream(ReferenceReason.values()).map(SpecRows::unresolved),
                    Stream.of(
                            Row.otherwise().isTrue("ResolvedRefs", _ -> "every reference is there, valid and in use")))
            .flatMap(rows -> rows)
            .toList();

    private SpecRows() {}

    private static Row refused(RefusalReason reason, String when) {
        return Row.when(
                        when,
                        view -> refusal(view).map(SpecVerdict.Refused::reason).equals(Optional.of(reason)))
                .isFalse(reason.toString(), SpecRows::refusalText);
    }

    private static String refusalText(View view) {
        String problems =
                refusal(view).map(refused -> Bounded.list(refused.problems())).orElse("");
        return problems
                + (plan(view).isPresent()
                        ? "; the last accepted spec stays in force"
                        : "; nothing is applied until then");
    }

    private static Optional<SpecVerdict.Refused> refusal(View view) {
        return switch (view.situation().verdict()) {
            case SpecVerdict.Accepted _ -> Optional.empty();
            case SpecVerdict.Refused refused -> Optional.of(refused);
        };
    }

    private static Row unresolved(ReferenceReason reason) {
        return Row.when(
                        "the first bad reference: " + reason.meaning(),
                        view -> problems(view).stream()
                                .findFirst()
                                .filter(problem -> problem.reason() == reason)
                                .isPresent())
                .isFalse(reason.toString(), view -> Bounded.list(problems(view)));
    }

    private static List<ReferenceProblem> problems(View view) {
        return plan(view).map(plan -> plan.problems()).orElse(List.of());
    }

    private static Optional<Plan> plan(View view) {
        return view.situation().plan();
    }
}
