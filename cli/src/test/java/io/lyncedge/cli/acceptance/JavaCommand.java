package io.lyncedge.cli.acceptance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts {@code lyncedge} from the class path of this test. */
final class JavaCommand {

    private JavaCommand() {}

    static List<String> lyncedge(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dio.netty.leakDetection.level=paranoid",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.lyncedge.cli.Main"));
        command.addAll(List.of(arguments));
        return command;
    }
}
