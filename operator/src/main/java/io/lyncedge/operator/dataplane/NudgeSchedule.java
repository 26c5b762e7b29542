package io.lyncedge.operator.dataplane;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** When a pod that lags is nudged: at once, and 2, 5 and 15 s after that. */
final class NudgeSchedule {
    private static final List<Duration> AT =
            List.of(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(15));

    private Optional<Instant> first = Optional.empty();
    private int made;

    /** The attempt that is due, counted from 1, which is then made. */
    OptionalInt due(Instant now) {
        Instant start = first.orElse(now);
        if (made == AT.size() || now.isBefore(start.plus(AT.get(made)))) {
            return OptionalInt.empty();
        }
        first = Optional.of(start);
        made++;
        return OptionalInt.of(made);
    }

    /** Something else is wanted. */
    void restart() {
        first = Optional.empty();
        made = 0;
    }
}
