package io.lyncedge.images;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Builds images into a directory: {@code NAME.tar}, and {@code NAME.cdx.json} where the module has a bill of materials. */
public final class ImageBuilder {
    private static final String JAVA = "/opt/java";
    private static final String LIBRARY = "libc6";

    private final Path output;
    private final String version;
    private final Platform platform;
    private final DebianPackage library;
    private final List<Layer> base;

    private ImageBuilder(Path output, DebianPackage library) throws IOException {
        this.output = output;
        this.version = version();
        this.library = library;
        this.platform = library.platform();
        Path work = output.resolve("work");
        this.base = List.of(
                SystemLayer.create(work, library),
                new Layer("java").tree(JavaRuntime.link(work.resolve("java")), JAVA));
    }

    /**
     * Makes what all images have in common: system and Java runtime.
     *
     * @param output directory of the results; its folder {@code work} is used again by the next run
     */
    public static ImageBuilder prepare(Path output) throws IOException {
        Platform platform = Platform.of(System.getProperty("os.arch"));
        Files.createDirectories(output.resolve("work"));
        return new ImageBuilder(output, DebianPackage.installed(Path.of("/"), LIBRARY, platform));
    }

    /** Builds the images of the project in {@code root} that were built before, in the order of their recipes. */
    public List<BuiltImage> buildAll(Path root) throws IOException {
        List<BuiltImage> built = new ArrayList<>();
        for (ImageRecipe recipe : ImageRecipe.all(root)) {
            built.add(build(recipe));
        }
        return built;
    }

    BuiltImage build(ImageRecipe recipe) throws IOException {
        Path work = output.resolve("work");
        List<Layer> layers = new ArrayList<>(base);
        layers.addAll(new ApplicationLayers(recipe, platform, work).create());
        if (Files.exists(recipe.bom())) {
            BillOfMaterials.of(recipe.bom(), platform)
                    .with(library)
                    .with(Runtime.version(), System.getProperty("java.vendor"))
                    .write(output.resolve(recipe.fileName() + ".cdx.json"));
        }
        Path archive = output.resolve(recipe.fileName() + ".tar");
        return new Image(recipe, version, labels(recipe)).write(layers, platform, archive, work.resolve("cache"));
    }

    /** The tag of the images is the version of the build. */
    private static String version() throws IOException {
        try (InputStream file = ImageBuilder.class.getResourceAsStream("version")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private Map<String, String> labels(ImageRecipe recipe) {
        return Map.of(
                "org.opencontainers.image.title",
                recipe.name(),
                "org.opencontainers.image.version",
                version,
                "org.opencontainers.image.licenses",
                "Apache-2.0",
                "io.lyncedge.java",
                Runtime.version().toString(),
                "io.lyncedge." + library.name(),
                library.version());
    }
}
