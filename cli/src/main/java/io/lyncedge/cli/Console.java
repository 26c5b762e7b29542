package io.lyncedge.cli;

import io.lyncedge.cli.input.InputProblem;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command writes: results to stdout, everything about them to stderr.
 *
 * @param out stdout
 * @param err stderr
 */
record Console(PrintWriter out, PrintWriter err) {
    static Console of(CommandSpec spec) {
        return new Console(spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    /** Prints problems and their number; the command's exit code. */
    int refuse(String file, List<InputProblem> problems) {
        problems.forEach(problem -> err.println("error: " + problem));
        err.println(file + ": " + count(problems.size()));
        err.flush();
        return ExitCode.PROBLEMS;
    }

    void warn(Object warning) {
        err.println("warning: " + warning);
        err.flush();
    }

    void note(String note) {
        err.println("note: " + note);
        err.flush();
    }

    int print(String text) {
        out.print(text);
        out.flush();
        return ExitCode.OK;
    }

    private static String count(int problems) {
        return problems == 1 ? "1 problem" : problems + " problems";
    }
}
