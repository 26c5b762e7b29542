package io.lyncedge.bench.peer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of peers that run on the JVM: this JVM, and the options of the proxy's image. */
final class JavaCommand {
    /** System property with the directory of the {@code proxy-image} module. */
    private static final String MODULE = "lyncedge.proxy-image";

    private JavaCommand() {}

    /** The proxy as its module lays it out, with its archive of classes if the build made one. */
    static List<String> proxy(Path module) {
        Path layout = module.resolve("target/proxy");
        List<String> command =
                of(module, layout.resolve("lib/lyncedge-proxy.jar").toString(), "io.lyncedge.proxy.boot.Main");
        Path archive = layout.resolve("lyncedge-proxy.aot");
        if (Files.exists(archive)) {
            command.add(1, "-XX:AOTCache=" + archive);
        }
        return command;
    }

    /** A class of the bench. */
    static List<String> own(Class<?> main, List<String> arguments) {
        List<String> command = of(module(), System.getProperty("java.class.path"), main.getName());
        command.addAll(arguments);
        return command;
    }

    private static List<String> of(Path module, String classPath, String main) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + module.resolve("jvm.options"),
                "-cp",
                classPath,
                main));
    }

    /** The {@code proxy-image} folder of the build that the bench belongs to. */
    static Path module() {
        return Path.of(System.getProperty(MODULE));
    }
}
