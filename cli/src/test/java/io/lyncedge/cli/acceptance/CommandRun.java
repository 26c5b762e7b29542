package io.lyncedge.cli.acceptance;

import java.nio.charset.StandardCharsets;

/**
 * A command that ran to its end.
 *
 * @param exitCode its exit code
 * @param output what it printed, both streams
 */
record CommandRun(int exitCode, String output) {

    /** Runs {@code lyncedge} with these arguments. */
    static CommandRun of(String... arguments) throws Exception {
        Process process = new ProcessBuilder(JavaCommand.lyncedge(arguments))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new CommandRun(process.waitFor(), output);
    }
}
