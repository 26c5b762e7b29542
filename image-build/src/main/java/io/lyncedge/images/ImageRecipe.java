package io.lyncedge.images;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What one image is made of.
 *
 * @param name its repository, without registry and tag
 * @param libraries directory of all its jars
 * @param mainJar file name of the jar whose manifest names the others
 * @param mainClass where it starts
 * @param jvmOptions file with options of the virtual machine, one a line
 * @param bom the module's own bill of materials; need not be there
 * @param ports what it listens on by default
 */
record ImageRecipe(
        String name, Path libraries, String mainJar, String mainClass, Path jvmOptions, Path bom, Set<Integer> ports) {

    ImageRecipe {
        ports = Set.copyOf(ports);
    }

    /** The images of this project. */
    static List<ImageRecipe> all(Path root) {
        return List.of(proxy(root), operator(root), simulator(root));
    }

    private static ImageRecipe proxy(Path root) {
        Path module = root.resolve("proxy-image");
        return new ImageRecipe(
                "lyncedge/proxy",
                module.resolve("target/proxy/lib"),
                "lyncedge-proxy.jar",
                "io.lyncedge.proxy.boot.Main",
                module.resolve("jvm.options"),
                module.resolve("target/bom.json"),
                Set.of(80, 443, 9901));
    }

    private static ImageRecipe operator(Path root) {
        Path module = root.resolve("operator");
        return new ImageRecipe(
                "lyncedge/operator",
                module.resolve("target/operator/lib"),
                "lyncedge-operator.jar",
                "io.lyncedge.operator.runtime.Main",
                module.resolve("jvm.options"),
                module.resolve("target/bom.json"),
                Set.of(9900));
    }

    /** For tests on a cluster; no part of a release. */
    private static ImageRecipe simulator(Path root) {
        Path module = root.resolve("lync-simulator");
        return new ImageRecipe(
                "lyncedge/simulator",
                module.resolve("target/lib"),
                "lync-simulator.jar",
                "io.lyncedge.simulator.SimulatorMain",
                module.resolve("jvm.options"),
                module.resolve("target/bom.json"),
                Set.of(443, 4443, 8080));
    }

    /** File name for what is made of it. */
    String fileName() {
        return name.replace('/', '-');
    }
}
