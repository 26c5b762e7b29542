package io.lyncedge.bench.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lyncedge.bench.plan.BenchFailure;
import io.lyncedge.config.ProxyConfig;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which fields of the wire configuration a build knows, told by the records in its jars. A build refuses fields that it
 * does not know, so that an older one must not be given the newer ones.
 *
 * @param jars folder of the build's jars
 */
record BuildFields(Path jars) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The same configuration without the fields that the build does not know. */
    byte[] only(byte[] config) {
        try (URLClassLoader build = new URLClassLoader(urls(), ClassLoader.getPlatformClassLoader())) {
            JsonNode document = JSON.readTree(config);
            prune(document, build.loadClass(ProxyConfig.class.getName()));
            return JSON.writeValueAsBytes(document);
        } catch (IOException | ClassNotFoundException e) {
            throw new BenchFailure("No build of the proxy in " + jars + ": " + e.getMessage(), e);
        }
    }

    private URL[] urls() throws IOException {
        try (Stream<Path> files = Files.list(jars)) {
            return files.map(BuildFields::url).toArray(URL[]::new);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new BenchFailure(jar + " has no URL", e);
        }
    }

    /** Takes away, at any depth, what the records of {@code type} do not hold. */
    static void prune(JsonNode node, Type type) {
        switch (type) {
            case Class<?> known when known.isRecord() && node instanceof ObjectNode object -> prune(object, known);
            case ParameterizedType of
            when node.isArray() -> node.forEach(element -> prune(element, of.getActualTypeArguments()[0]));
            case ParameterizedType of -> prune(node, of.getActualTypeArguments()[0]);
            default -> {}
        }
    }

    private static void prune(ObjectNode object, Class<?> known) {
        Set<String> names = new HashSet<>();
        for (RecordComponent component : known.getRecordComponents()) {
            names.add(component.getName());
            prune(object.path(component.getName()), component.getGenericType());
        }
        object.retain(names);
    }
}
