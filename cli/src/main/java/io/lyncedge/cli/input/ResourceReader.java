package io.lyncedge.cli.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.translate.SpecProblem;
import io.lyncedge.operator.translate.SpecValidator;
import java.util.List;

/** Turns a document into a resource: schema, CEL, then the refusals that these leave to the operator. */
final class ResourceReader {
    private static final String DEFAULT_NAMESPACE = "default";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ResourceReader() {}

    static Reading<LyncEdgeProxy> read(YamlDocument document) {
        if (document.metadata("name").isEmpty()) {
            return Reading.bad(document.problem("metadata.name", "is missing", "name the resource"));
        }
        return convert(document).then(resource -> validate(document, resource));
    }

    private static Reading<LyncEdgeProxy> validate(YamlDocument document, LyncEdgeProxy resource) {
        List<SpecProblem> problems = SpecValidator.validate(resource.getSpec());
        return Reading.of(
                resource,
                problems.stream()
                        .map(problem -> document.problem(problem.path(), problem.reason(), problem.remedy()))
                        .toList());
    }

    private static Reading<LyncEdgeProxy> convert(YamlDocument document) {
        ObjectNode content = document.content().deepCopy();
        // What a cluster says about a resource is not read from a file.
        content.remove("status");
        try {
            LyncEdgeProxy resource = MAPPER.treeToValue(content, LyncEdgeProxy.class);
            resource.getMetadata().setNamespace(document.metadata("namespace").orElse(DEFAULT_NAMESPACE));
            return new Reading.Good<>(resource);
        } catch (JsonMappingException e) {
            return Reading.bad(document.problem(path(e), reason(e), "correct it as the schema says"));
        } catch (JsonProcessingException _) {
            return Reading.bad(document.problem("", "cannot be read", "correct it as the schema says"));
        }
    }

    private static String reason(JsonMappingException fault) {
        return fault instanceof UnrecognizedPropertyException ? "is not a field of the resource" : "has a wrong value";
    }

    private static String path(JsonMappingException fault) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : fault.getPath()) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
