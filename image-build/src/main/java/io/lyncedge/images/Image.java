package io.lyncedge.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/**
 * An image to be written: {@code java @jvm.options -cp … Main}, as a user that is not root.
 *
 * @param recipe what it is made of
 * @param version its tag
 * @param labels what can be asked of it, by name
 */
record Image(ImageRecipe recipe, String version, Map<String, String> labels) {
    /** The user and group id by default; any other works as well. */
    static final int USER = 65_532;

    /** Where the options of the virtual machine lie. */
    static final String JVM_OPTIONS = "/app/jvm.options";

    Image {
        labels = Map.copyOf(labels);
    }

    /**
     * Writes it as an archive that {@code docker load}, {@code ctr images import} and {@code skopeo} read.
     *
     * @param archive where to
     * @param cache directory for layers
     */
    BuiltImage write(List<Layer> layers, Platform platform, Path archive, Path cache) throws IOException {
        try {
            Containerizer target = Containerizer.to(TarImage.at(archive).named(recipe.name() + ":" + version))
                    .setOfflineMode(true)
                    .setToolName("lyncedge image-build")
                    .setBaseImageLayersCache(cache.resolve("base"))
                    .setApplicationLayersCache(cache.resolve("layers"));
            JibContainer written = describe(layers, platform).containerize(target);
            long unpacked = layers.stream().mapToLong(Layer::bytes).sum();
            return new BuiltImage(
                    recipe.name() + ":" + version,
                    written.getDigest().toString(),
                    archive,
                    Files.size(archive),
                    unpacked);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImageBuildException("interrupted", e);
        } catch (InvalidImageReferenceException
                | RegistryException
                | CacheDirectoryCreationException
                | ExecutionException e) {
            throw new ImageBuildException(recipe.name() + ": " + e.getMessage(), e);
        }
    }

    private JibContainerBuilder describe(List<Layer> layers, Platform platform) {
        return Jib.fromScratch()
                .setFormat(ImageFormat.Docker)
                .setPlatforms(Set.of(new com.google.cloud.tools.jib.api.buildplan.Platform(platform.oci(), "linux")))
                .setCreationTime(Instant.EPOCH)
                .setUser(USER + ":" + USER)
                .setEnvironment(Map.of("LANG", "C.UTF-8"))
                .setLabels(labels)
                .setExposedPorts(recipe.ports().stream().map(Port::tcp).collect(Collectors.toSet()))
                .setEntrypoint(
                        "/opt/java/bin/java",
                        "@" + JVM_OPTIONS,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.library.path=" + ApplicationLayers.NATIVE,
                        "-cp",
                        "/app/lib/" + recipe.mainJar(),
                        recipe.mainClass())
                .setFileEntriesLayers(layers.stream().map(Layer::build).toList());
    }
}
