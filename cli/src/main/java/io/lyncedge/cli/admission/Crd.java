package io.lyncedge.cli.admission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.lyncedge.api.v1alpha1.CrdFile;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The structural schema of the committed CRD. */
final class Crd {
    private Crd() {}

    /** The schema of the whole object: {@code apiVersion}, {@code kind}, {@code metadata}, {@code spec}, {@code status}. */
    static JsonNode schema() {
        try {
            return new YAMLMapper().readTree(CrdFile.yaml()).at("/spec/versions/0/schema/openAPIV3Schema");
        } catch (IOException e) {
            throw new UncheckedIOException("the CRD on the class path is no YAML", e);
        }
    }
}
