package io.lyncedge.images;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The program: libraries of others in one layer, since they change seldom, and what this project builds in another.
 * Native libraries lie unpacked in the image, so that nothing is written and loaded at run time.
 */
final class ApplicationLayers {
    /** Where the virtual machine looks for native libraries. */
    static final String NATIVE = "/app/native";

    private static final String JARS = "/app/lib/";
    private static final String NATIVE_ENTRIES = "META-INF/native/";

    private final ImageRecipe recipe;
    private final Platform platform;
    private final Path work;

    ApplicationLayers(ImageRecipe recipe, Platform platform, Path work) {
        this.recipe = recipe;
        this.platform = platform;
        this.work = work;
    }

    List<Layer> create() throws IOException {
        if (!Files.exists(recipe.libraries().resolve(recipe.mainJar()))) {
            throw new ImageBuildException(
                    recipe.libraries().resolve(recipe.mainJar()) + " is missing: run make build first");
        }
        Layer libraries = new Layer("libraries");
        Layer application = new Layer("application").file(recipe.jvmOptions(), Image.JVM_OPTIONS);
        for (Path jar : jars()) {
            String name = jar.getFileName().toString();
            if (platform.isNative(name)) {
                unpack(jar, libraries);
            } else if (!platform.isForeign(name)) {
                (isOwn(name) ? application : libraries).file(jar, JARS + name);
            }
        }
        return List.of(libraries, application);
    }

    private List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(recipe.libraries())) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private boolean isOwn(String name) {
        return name.equals(recipe.mainJar()) || name.endsWith("-SNAPSHOT.jar");
    }

    private void unpack(Path jar, Layer layer) throws IOException {
        Path directory = Files.createDirectories(work.resolve(recipe.fileName()).resolve("native"));
        try (JarFile opened = new JarFile(jar.toFile())) {
            for (JarEntry entry : opened.stream().toList()) {
                String path = entry.getName();
                if (path.startsWith(NATIVE_ENTRIES) && path.endsWith(".so")) {
                    Path file = directory.resolve(path.substring(NATIVE_ENTRIES.length()));
                    try (InputStream content = opened.getInputStream(entry)) {
                        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                    }
                    layer.file(file, NATIVE + "/" + file.getFileName());
                }
            }
        }
    }
}
