package io.lyncedge.cli.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.cli.admission.AdmissionCheck;
import io.lyncedge.cli.admission.AdmissionProblem;
import io.lyncedge.operator.translate.SpecValidator;
import java.util.List;

/** Turns a document into a resource: schema and CEL as an API server checks them, then what these leave to the operator. */
final class ResourceReader {
    private static final String DEFAULT_NAMESPACE = "default";
    private static final JsonMapper MAPPER = new JsonMapper();

    private ResourceReader() {}

    static Reading<LyncEdgeProxy> read(YamlDocument document) {
        List<AdmissionProblem> problems = Admission.CHECK.check(document.content());
        if (!problems.isEmpty()) {
            return new Reading.Bad<>(problems.stream()
                    .map(problem -> document.problem(problem.path(), problem.reason(), problem.remedy()))
                    .toList());
        }
        LyncEdgeProxy resource = convert(document);
        return Reading.of(
                resource,
                SpecValidator.validate(resource.getSpec()).stream()
                        .map(problem -> document.problem(problem.path(), problem.reason(), problem.remedy()))
                        .toList());
    }

    private static LyncEdgeProxy convert(YamlDocument document) {
        ObjectNode content = document.content().deepCopy();
        // What a cluster says about a resource is not read from a file.
        content.remove("status");
        try {
            LyncEdgeProxy resource = MAPPER.treeToValue(content, LyncEdgeProxy.class);
            resource.getMetadata().setNamespace(document.metadata("namespace").orElse(DEFAULT_NAMESPACE));
            return resource;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the schema accepts can be read", e);
        }
    }

    /** Compiles all rules once, when the first resource is read. */
    private static final class Admission {
        private static final AdmissionCheck CHECK = AdmissionCheck.load();
    }
}
