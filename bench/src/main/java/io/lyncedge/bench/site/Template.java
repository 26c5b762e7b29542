package io.lyncedge.bench.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Configuration files of other programs: resources with <code>${name}</code> where a run's values go. */
public final class Template {
    private Template() {}

    /** Writes the resource {@code name} that stands beside {@code owner}, filled in, to {@code directory}. */
    public static Path write(Class<?> owner, String name, Map<String, ?> values, Path directory) {
        String text = read(owner, name);
        for (Map.Entry<String, ?> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue().toString());
        }
        try {
            return Files.writeString(Files.createDirectories(directory).resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Class<?> owner, String name) {
        try (InputStream resource = owner.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
