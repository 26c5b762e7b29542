package io.lyncedge.cli.admission;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Compiles the rules of schema nodes, each expression once. */
final class RuleCompiler {
    private final CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("self", SimpleType.DYN)
            .addFunctionDeclarations(KubernetesFunctions.declarations())
            .build();
    private final CelRuntime runtime = CelRuntimeFactory.legacyCelRuntimeBuilder()
            .addFunctionBindings(KubernetesFunctions.bindings())
            .build();
    private final Map<String, CelRuntime.Program> programs = new HashMap<>();

    List<Rule> rules(JsonNode schema) {
        return StreamSupport.stream(schema.path("x-kubernetes-validations").spliterator(), false)
                .map(this::rule)
                .toList();
    }

    private Rule rule(JsonNode rule) {
        var text = rule.path("rule").asText();
        return new Rule(
                text,
                programs.computeIfAbsent(text, this::compile),
                rule.path("message").asText(),
                rule.path("fieldPath").asText());
    }

    private CelRuntime.Program compile(String text) {
        try {
            return runtime.createProgram(compiler.compile(text).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException("the CRD holds a rule that does not compile: " + text, e);
        }
    }
}
