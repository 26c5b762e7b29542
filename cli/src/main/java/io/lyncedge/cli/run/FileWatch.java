package io.lyncedge.cli.run;

import io.lyncedge.cli.input.InputProblem;
import io.lyncedge.cli.input.InputSource;
import io.lyncedge.cli.input.Inputs;
import io.lyncedge.cli.input.Reading;
import java.util.List;
import java.util.Optional;

/**
 * Sees changes of the files. A change is told once two looks in a row saw the same: an editor may be in the middle of
 * writing. Used by one thread.
 */
final class FileWatch {
    private final InputSource source;
    private String seen;
    private String told;

    /**
     * A watch for changes.
     *
     * @param source of the files
     * @param known fingerprint of what is known
     */
    FileWatch(InputSource source, String known) {
        this.source = source;
        this.seen = known;
        this.told = known;
    }

    /** What there is now, if it has changed. */
    Optional<Reading<Inputs>> look() {
        Reading<Inputs> reading = source.read();
        String now = fingerprint(reading);
        boolean settled = now.equals(seen);
        seen = now;
        if (!settled || now.equals(told)) {
            return Optional.empty();
        }
        told = now;
        return Optional.of(reading);
    }

    private static String fingerprint(Reading<Inputs> reading) {
        return switch (reading) {
            case Reading.Good<Inputs>(Inputs inputs) -> inputs.fingerprint();
            case Reading.Bad<Inputs>(List<InputProblem> problems) -> problems.toString();
        };
    }
}
