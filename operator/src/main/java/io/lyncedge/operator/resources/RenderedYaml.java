package io.lyncedge.operator.resources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.lyncedge.operator.resolve.ReferenceProblem;
import io.lyncedge.operator.translate.Plan;
import java.util.stream.Collectors;

/** The objects of a plan as YAML documents. */
public final class RenderedYaml {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .addModule(new Jdk8Module())
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private RenderedYaml() {}

    /**
     * Everything that would be applied, in its order, with fingerprints in place of secret content. Comments at the top name
     * the references that are not as they should be, servers without an egress rule among them.
     */
    public static String of(Plan plan) {
        return problems(plan)
                + OwnedObjects.of(plan).stream()
                        .map(SecretFingerprints::shown)
                        .map(RenderedYaml::document)
                        .collect(Collectors.joining());
    }

    /** Comments that name the references that are not as they should be. */
    public static String problems(Plan plan) {
        return plan.problems().stream().map(RenderedYaml::comment).collect(Collectors.joining());
    }

    /** On one line, whatever a certificate's names hold. */
    private static String comment(ReferenceProblem problem) {
        return "# " + problem.toString().replaceAll("\\p{Cntrl}", " ") + "\n";
    }

    /** One document, as it is given. */
    public static String document(Object object) {
        try {
            return MAPPER.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every object has a YAML form", e);
        }
    }
}
