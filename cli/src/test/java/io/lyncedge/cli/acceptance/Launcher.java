package io.lyncedge.cli.acceptance;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Starts {@code ./lyncedge} as users do, with a search for buffers that nobody releases. */
final class Launcher {

    private static final Path LAUNCHER =
            Path.of("..", "lyncedge").toAbsolutePath().normalize();

    private Launcher() {}

    /** A process that is still to be started. */
    static ProcessBuilder lyncedge(List<String> arguments) {
        List<String> command = Stream.concat(Stream.of(LAUNCHER.toString()), arguments.stream())
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LYNCEDGE_JAVA_OPTS", "-Dio.netty.leakDetection.level=paranoid");
        return builder;
    }
}
