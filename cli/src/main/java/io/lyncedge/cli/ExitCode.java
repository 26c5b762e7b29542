package io.lyncedge.cli;

/** How a command ends; 2 is picocli's own for wrong usage. */
final class ExitCode {
    static final int OK = 0;
    static final int PROBLEMS = 1;

    private ExitCode() {}
}
