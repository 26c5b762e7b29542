package io.lyncedge.deploy;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The files under deploy/ and what stands in them. */
final class Manifests {
    /** Where the manifests lie. */
    static final Path DEPLOY = Path.of("../deploy");

    private static final KubernetesSerialization YAML = new KubernetesSerialization();
    private static final String KUSTOMIZATION = "kustomization.yaml";
    private static final Set<String> RULES = Set.of("rules.yaml", "rules-test.yaml");

    private Manifests() {}

    /** Objects of a file, each of its own type. */
    static List<HasMetadata> objects(Path file) {
        return documents(read(file)).stream()
                .map(document -> YAML.<HasMetadata>unmarshal(document))
                .toList();
    }

    /** The objects of one type in a file. */
    static <T> List<T> objects(Path file, Class<T> type) {
        return objects(file).stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** All files that a kustomization leads to, in its order. */
    static List<Path> resources(Path directory) {
        List<Path> files = new ArrayList<>();
        Map<?, ?> kustomization = YAML.unmarshal(read(directory.resolve(KUSTOMIZATION)), Map.class);
        for (Object resource : (List<?>) kustomization.get("resources")) {
            Path path = directory.resolve((String) resource);
            if (Files.isDirectory(path)) {
                files.addAll(resources(path));
            } else {
                files.add(path);
            }
        }
        return files;
    }

    /** Every manifest that is shipped; kustomizations, examples and Prometheus' own rule files are none. */
    static List<Path> shipped() {
        try (Stream<Path> paths = Files.walk(DEPLOY)) {
            return paths.filter(path -> path.toString().endsWith(".yaml"))
                    .filter(path -> !path.endsWith(KUSTOMIZATION) && !path.startsWith(DEPLOY.resolve("examples")))
                    .filter(path -> !RULES.contains(path.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> documents(String text) {
        return Arrays.stream(text.split("(?m)^---$"))
                .filter(document -> document.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("#")))
                .toList();
    }
}
