package io.lyncedge.cli.admission;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One compiled CEL rule of the schema.
 *
 * @param text the expression
 * @param program the compiled expression
 * @param message reason and remedy
 * @param fieldPath the field meant, below the rule's own place, such as {@code .ports.https}; empty for the place itself
 */
record Rule(String text, CelRuntime.Program program, String message, String fieldPath) {
    /** CEL knows 64-bit integers only. */
    private static final ObjectMapper VALUES = new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

    /** Whether the value breaks the rule. As in Kubernetes, a rule that cannot be evaluated is broken. */
    boolean isBroken(JsonNode self) {
        try {
            return !Boolean.TRUE.equals(program.eval(Map.of("self", VALUES.convertValue(self, Object.class))));
        } catch (CelEvaluationException _) {
            return true;
        }
    }

    /** Whether the expression reads a field of that name. */
    boolean reads(String field) {
        return Pattern.compile("\\." + Pattern.quote(field) + "\\b")
                .matcher(text)
                .find();
    }
}
