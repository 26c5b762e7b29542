package io.lyncedge.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the JSON library complains about, as problems with path, reason and remedy. */
final class JsonProblems {
    private JsonProblems() {}

    /** A document that is not JSON, or that is too long, too deep or has a field twice. */
    static ConfigProblem ofSyntax(JsonProcessingException fault) {
        JsonLocation place = fault.getLocation();
        String where = place == null ? "" : "line " + place.getLineNr() + ", column " + place.getColumnNr();
        return new ConfigProblem(where, firstLine(fault), "write one well-formed JSON object");
    }

    /** A document whose fields or values are not those of the records. */
    static ConfigProblem ofContent(JsonMappingException fault, JsonNode document) {
        String path = path(fault.getPath());
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return new ConfigProblem(
                    path, "is not a field of the wire configuration", "remove it; known here: " + known(unknown));
        }
        if (fault instanceof ValueInstantiationException value) {
            return new ConfigProblem(path, cause(value), "correct the value");
        }
        JsonNode node = at(document, fault.getPath());
        if (node.isMissingNode()) {
            return new ConfigProblem(path, "is missing", "write it; absent values are written as null");
        }
        String found = node.getNodeType().name().toLowerCase(Locale.ROOT);
        return new ConfigProblem(path, "the value (" + found + ") does not fit", "write " + expected(fault));
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String expected(JsonMappingException fault) {
        if (!(fault instanceof MismatchedInputException mismatch) || mismatch.getTargetType() == null) {
            return "a value of the field's type";
        }
        Class<?> type = mismatch.getTargetType();
        return type.isEnum() ? "one of " + names(type) : "a value of type " + type.getSimpleName();
    }

    private static String names(Class<?> type) {
        return Stream.of(type.getFields())
                .map(constant -> constant.getAnnotation(JsonProperty.class).value())
                .collect(Collectors.joining(", "));
    }

    private static String cause(ValueInstantiationException fault) {
        return Optional.ofNullable(fault.getCause()).map(Throwable::getMessage).orElseGet(() -> firstLine(fault));
    }

    private static String firstLine(JsonProcessingException fault) {
        return fault.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }

    private static JsonNode at(JsonNode document, List<JsonMappingException.Reference> references) {
        JsonNode node = document;
        for (JsonMappingException.Reference reference : references) {
            node = reference.getFieldName() == null
                    ? node.path(reference.getIndex())
                    : node.path(reference.getFieldName());
        }
        return node;
    }
}
