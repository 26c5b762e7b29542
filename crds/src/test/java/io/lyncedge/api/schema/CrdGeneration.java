package io.lyncedge.api.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.crdv2.generator.CRDGenerator;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Makes the CRD from the annotated records: what the generator gives, refined by what its annotations cannot say. */
final class CrdGeneration {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private static final List<Refinement> REFINEMENTS =
            List.of(new KubernetesTypes(), new WholeNumbers(), new ListTypes(), new DistinctRules());

    private CrdGeneration() {}

    /** The whole CRD. */
    static ObjectNode crd() {
        var crd = generated();
        var version = (ObjectNode) crd.at("/spec/versions/0");
        var root = (ObjectNode) version.at("/schema/openAPIV3Schema");
        RootSchema.complete(root);
        SchemaNode.root(root).subtree().forEach(node -> REFINEMENTS.forEach(refinement -> refinement.refine(node)));
        PrinterColumns.order(version);
        return crd;
    }

    /** The text of the committed file. */
    static String yaml() {
        try {
            return "# Generated from the records of io.lyncedge.api.v1alpha1; update: ./mvnw -pl crds test -Dcrd.update=true\n"
                    + YAML.writeValueAsString(crd());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode generated() {
        var output = new InMemoryOutput();
        new CRDGenerator()
                .withOutput(output)
                .customResourceClasses(LyncEdgeProxy.class)
                .forCRDVersions("v1")
                .generate();
        try {
            return (ObjectNode) YAML.readTree(output.bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class InMemoryOutput implements CRDGenerator.CRDOutput<ByteArrayOutputStream> {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public ByteArrayOutputStream outputFor(String crdName) {
            return bytes;
        }

        @Override
        public void close() {
            // nothing to release: the bytes stay readable
        }
    }
}
