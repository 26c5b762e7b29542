package io.lyncedge.api.v1alpha1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The CustomResourceDefinition as committed and as {@code kubectl apply} takes it. */
public final class CrdFile {
    /** File name, also the name of the object with the ending {@code .yaml}. */
    public static final String NAME = "lyncedgeproxies.lyncedge.io.yaml";

    private CrdFile() {}

    /** The YAML text. */
    public static String yaml() {
        try (var stream = Objects.requireNonNull(CrdFile.class.getResourceAsStream(NAME), NAME)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
