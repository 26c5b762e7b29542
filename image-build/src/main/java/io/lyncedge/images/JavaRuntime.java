package io.lyncedge.images;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * A Java runtime of only the modules that are needed, linked from the one that runs here, with an archive of the base
 * classes that halves the time of a start. All images share it: nodes fetch and keep that layer once. Linking takes half
 * a minute, so a runtime that is there and fits is kept.
 */
final class JavaRuntime {
    /**
     * What the programs and their libraries use. Of java.desktop it is java.beans, which log4j-core needs: its native
     * libraries are left out.
     */
    static final List<String> MODULES = List.of(
            "java.base",
            "java.desktop",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.security.jgss",
            "java.xml",
            "jdk.httpserver",
            "jdk.jfr",
            "jdk.management",
            "jdk.net",
            "jdk.unsupported");

    private static final List<String> LEFT_OUT = List.of(
            "**libawt*",
            "**libfontmanager*",
            "**libfreetype*",
            "**libjavajpeg*",
            "**libjawt*",
            "**libjsound*",
            "**liblcms*",
            "**libmlib_image*",
            "**libsplashscreen*",
            "**psfont*");
    private static final String ARCHIVE = "lib/server/classes_coh.jsa";

    private JavaRuntime() {}

    /**
     * Links it.
     *
     * @param directory where it shall lie; what lies there is kept if it was linked from the same runtime
     */
    static Path link(Path directory) throws IOException {
        Path key = directory.resolveSibling(directory.getFileName() + ".key");
        String wanted = Runtime.version() + " " + MODULES + " " + LEFT_OUT;
        if (!Files.exists(key) || !Files.readString(key).equals(wanted)) {
            Directories.delete(directory);
            Files.createDirectories(directory.getParent());
            jlink(directory);
            archiveClasses(directory);
            Files.writeString(key, wanted);
        }
        return directory;
    }

    private static void jlink(Path directory) {
        ToolProvider jlink = ToolProvider.findFirst("jlink")
                .orElseThrow(() -> new ImageBuildException("this Java has no jlink: run with a JDK, not a JRE"));
        StringWriter said = new StringWriter();
        PrintWriter printer = new PrintWriter(said);
        int status = jlink.run(
                printer,
                printer,
                "--add-modules",
                String.join(",", MODULES),
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--compress=zip-6",
                "--exclude-files=" + String.join(",", LEFT_OUT),
                "--output",
                directory.toString());
        if (status != 0) {
            throw new ImageBuildException("jlink failed: " + said);
        }
    }

    /** With these options the archive is the same on every run, and found without being named. */
    private static void archiveClasses(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        directory.resolve("bin/java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-Xshare:dump",
                        "-XX:SharedArchiveFile=" + directory.resolve(ARCHIVE),
                        "-Xlog:disable")
                .inheritIO()
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new ImageBuildException("the archive of base classes could not be made");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ImageBuildException("interrupted", e);
        }
    }
}
