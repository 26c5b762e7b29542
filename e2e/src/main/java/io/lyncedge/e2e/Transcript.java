package io.lyncedge.e2e;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What was expected and what was seen, for people to read; counts what came otherwise. */
public final class Transcript {
    private static final String LINE = "%-4s  %-54s %-50s %s%n";

    private final PrintStream out;
    private final List<String> failures = new ArrayList<>();
    private final Summary summary = new Summary();
    private int checks;
    private int checksBefore;
    private int failuresBefore;

    /** A transcript that is printed there. */
    public Transcript(PrintStream out) {
        this.out = out;
    }

    /** Begins a scene. */
    public void title(String text) {
        checksBefore = checks;
        failuresBefore = failures.size();
        out.println();
        out.println("== " + text);
        out.flush();
    }

    /** Says something that is no check. */
    public void note(String text) {
        out.println("      " + text);
        out.flush();
    }

    /** Shows a command and what it printed. */
    public void command(String command, String output) {
        out.println("$ " + command);
        out.println(output.stripTrailing());
        out.flush();
    }

    /** What is seen must equal what is expected. */
    public void check(String what, Object expected, Object seen) {
        check(what, expected.toString(), seen.toString(), expected.toString().equals(seen.toString()));
    }

    /** Whether it came as expected was judged already. */
    public void check(String what, String expected, String seen, boolean good) {
        checks++;
        if (!good) {
            failures.add(what + ": expected " + expected + ", seen " + seen);
        }
        out.printf(LINE, good ? "ok" : "FAIL", what, expected, seen);
        out.flush();
    }

    /** A measured time or size beside its goal: on a busy machine it may be missed, which is shown and fails nothing. */
    public void figure(String what, String goal, String seen, boolean reached) {
        String line = LINE.formatted(reached ? "ok" : "SLOW", what, goal, seen);
        summary.figure(line);
        out.print(line);
        out.flush();
    }

    /** A line that another program printed, in the same form. */
    public void relay(String line) {
        out.println(line);
        out.flush();
        if (line.startsWith("FAIL")) {
            failures.add(line);
        }
        if (line.startsWith("FAIL") || line.startsWith("ok")) {
            checks++;
        }
    }

    /** Ends the scene that was begun last; whether all of it came as expected. */
    boolean ended(String title, double seconds) {
        int failed = failures.size() - failuresBefore;
        summary.add(new Summary.Row(title, checks - checksBefore, failed, seconds));
        note("this scene took %.0f s".formatted(seconds));
        return failed == 0;
    }

    /** What the scenes came to. */
    Summary summary() {
        return summary;
    }

    /** Shows what the scenes came to. */
    public void showSummary() {
        summary.print(out);
    }

    /** Everything that came otherwise than expected. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** How many checks there were. */
    public int checks() {
        return checks;
    }
}
