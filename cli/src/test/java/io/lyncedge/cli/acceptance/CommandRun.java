package io.lyncedge.cli.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A command that ran to its end.
 *
 * @param exitCode its exit code
 * @param output what it printed, both streams
 */
record CommandRun(int exitCode, String output) {

    /** Runs {@code lyncedge} with these arguments. */
    static CommandRun of(String... arguments) throws Exception {
        Process process =
                Launcher.lyncedge(List.of(arguments)).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new CommandRun(process.waitFor(), output);
    }
}
