package io.lyncedge.bench.peer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of peers that run on the JVM: this JVM, this class path, and the options of the proxy's image. */
final class JavaCommand {
    /** System property with the path of the file that holds the options. */
    private static final String OPTIONS = "lyncedge.jvm.options";

    private JavaCommand() {}

    static List<String> of(String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + System.getProperty(OPTIONS),
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        command.addAll(arguments);
        return command;
    }
}
