package io.lyncedge.e2e;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What was expected and what was seen, for people to read; counts what came otherwise. */
public final class Transcript {
    private static final String LINE = "%-4s  %-54s %-50s %s%n";

    private final PrintStream out;
    private final List<String> failures = new ArrayList<>();
    private int checks;

    /** A transcript that is printed there. */
    public Transcript(PrintStream out) {
        this.out = out;
    }

    /** Begins a scene. */
    public void title(String text) {
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
        out.printf(LINE, reached ? "ok" : "SLOW", what, goal, seen);
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

    /** Everything that came otherwise than expected. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** How many checks there were. */
    public int checks() {
        return checks;
    }
}
