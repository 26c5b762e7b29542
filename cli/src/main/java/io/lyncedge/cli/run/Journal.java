package io.lyncedge.cli.run;

import io.lyncedge.cli.input.InputProblem;
import io.lyncedge.cli.plan.Planned;
import io.lyncedge.proxy.boot.BoundAddresses;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells the user on stderr what a session does, nothing twice. */
public final class Journal {
    private final String file;
    private final PrintWriter err;
    private Set<String> standing = Set.of();
    private long lines;

    /**
     * A journal of one session.
     *
     * @param file it serves by, as the user named it
     * @param err stderr
     */
    public Journal(String file, PrintWriter err) {
        this.file = file;
        this.err = err;
    }

    void reloaded(BoundAddresses bound, String hash) {
        say("reloaded " + bound.readyLine().replaceFirst("^ready ", "") + " hash=" + hash);
    }

    void unchanged() {
        note(file + " says what already serves");
    }

    void note(String note) {
        say("note: " + note);
    }

    /** What is accepted but not as it should be; only what was not said of the plan before. */
    void standing(Planned planned) {
        Set<String> now = new LinkedHashSet<>();
        planned.degraded().forEach(problem -> now.add("degraded: " + problem));
        planned.plan().warnings().forEach(warning -> now.add("warning: " + warning));
        now.stream().filter(line -> !standing.contains(line)).forEach(this::say);
        if (standing.stream().anyMatch(Journal::isDegraded) && now.stream().noneMatch(Journal::isDegraded)) {
            note("all references are good again");
        }
        standing = now;
    }

    void refused(List<InputProblem> problems) {
        problems.forEach(problem -> say("refused: " + problem));
        say(file + ": " + problems.size() + (problems.size() == 1 ? " problem" : " problems")
                + "; the last good configuration serves on");
    }

    void draining(long atMostMillis) {
        say("draining: ends with the last exchange, after at most " + atMostMillis / 1000 + " s; kill -KILL "
                + ProcessHandle.current().pid() + " ends it at once");
    }

    /** Lines said so far. */
    synchronized long lines() {
        return lines;
    }

    private synchronized void say(String line) {
        lines++;
        err.println(line);
        err.flush();
    }

    private static boolean isDegraded(String line) {
        return line.startsWith("degraded: ");
    }
}
