package io.lyncedge.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The least that a Java runtime needs of a system: the C library, its loader, a user and a place for temporary files. No
 * shell, no package manager, nothing else to start. Time zones and certification authorities come with the Java runtime.
 */
final class SystemLayer {
    private static final List<String> LIBRARIES =
            List.of("libc.so.6", "libdl.so.2", "libm.so.6", "libpthread.so.0", "libresolv.so.2", "librt.so.1");
    private static final String PASSWD = """
            root:x:0:0:root:/:/nonexistent
            lyncedge:x:%1$d:%1$d:LyncEdgeProxy:/tmp:/nonexistent
            """;
    private static final String GROUP = """
            root:x:0:
            lyncedge:x:%1$d:
            """;

    private SystemLayer() {}

    /**
     * Puts it together.
     *
     * @param work directory for the few files that are written here
     */
    static Layer create(Path work, DebianPackage library) throws IOException {
        Platform platform = library.platform();
        Layer layer = new Layer("system");
        String loader = platform.loader();
        layer.executable(library.file(loader.substring(loader.lastIndexOf('/'))), loader);
        for (String file : LIBRARIES) {
            layer.file(
                    library.file("/" + platform.multiarch() + "/" + file), "/lib/" + platform.multiarch() + "/" + file);
        }
        layer.file(library.file("/doc/" + library.name() + "/copyright"), "/usr/share/doc/libc6/copyright");
        written(layer, work, "/var/lib/dpkg/status.d/" + library.name(), library.control() + "\n");
        written(layer, work, "/etc/passwd", PASSWD.formatted(Image.USER));
        written(layer, work, "/etc/group", GROUP.formatted(Image.USER));
        written(layer, work, "/etc/nsswitch.conf", "hosts: files dns\n");
        return layer.openDirectory(work, "/tmp");
    }

    private static void written(Layer layer, Path work, String target, String content) throws IOException {
        Path file = work.resolve("system" + target);
        Files.createDirectories(file.getParent());
        layer.file(Files.writeString(file, content), target);
    }
}
