package io.lyncedge.cli.admission;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says for people what a keyword of the schema means for the value at hand, and what to write instead. */
final class SchemaWording {
    private static final int SHOWN = 60;

    private SchemaWording() {}

    static AdmissionProblem problem(SchemaFault fault) {
        return switch (fault.keyword()) {
            case "required" -> missing(fault);
            case "additionalProperties" -> UnknownField.problem(fault);
            case "type" -> wrongType(fault);
            case "enum" -> at(fault, shown(fault) + " is not known here", "write one of " + choices(fault.schema()));
            case "pattern" -> pattern(fault);
            case "minimum", "maximum" -> at(fault, shown(fault) + " is out of range", "write " + range(fault.schema()));
            case "minLength" -> at(fault, "this is empty", "write a value (" + purpose(fault.schema()) + ")");
            case "maxLength" -> tooMany(fault, "this has more than %s characters", "maxLength");
            case "minItems" -> at(fault, "the list is empty", "list at least one (" + purpose(fault.schema()) + ")");
            case "maxItems" -> tooMany(fault, "the list has more than %s entries", "maxItems");
            case "maxProperties" -> tooMany(fault, "there are more than %s entries", "maxProperties");
            default ->
                at(fault, shown(fault) + " is refused by " + fault.keyword(), "write " + purpose(fault.schema()));
        };
    }

    /** First sentence of a field's documentation, which says what belongs there. */
    static String purpose(JsonNode schema) {
        var description = schema.path("description").asText("what kubectl explain says");
        var end = description.indexOf(". ");
        var sentence = end < 0 ? description : description.substring(0, end);
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static AdmissionProblem missing(SchemaFault fault) {
        var field = fault.schema().path("properties").path(fault.field());
        var closed = field.has("enum") ? ", one of " + choices(field) : "";
        return new AdmissionProblem(
                fault.fieldPath(),
                "this field is required",
                "add " + fault.field() + closed + " (" + purpose(field) + ")");
    }

    private static AdmissionProblem wrongType(SchemaFault fault) {
        var wanted = fault.schema().path("type").asText("whole number or text");
        var given = kind(fault.value());
        return at(fault, given + " stands where " + article(wanted) + " belongs", typeRemedy(fault, wanted));
    }

    private static String typeRemedy(SchemaFault fault, String wanted) {
        var value = fault.value();
        if (fault.schema().has("enum")) {
            return "write one of " + choices(fault.schema());
        }
        if (wanted.equals("string") && value.isValueNode()) {
            return "write it in quotes";
        }
        var scalar = !wanted.equals("array") && !wanted.equals("object");
        return "write " + article(wanted) + (value.isTextual() && scalar ? " without quotes" : "");
    }

    private static AdmissionProblem pattern(SchemaFault fault) {
        return at(
                fault,
                shown(fault) + " is not of the form that is allowed here",
                "write " + PatternWording.of(fault.schema().path("pattern").asText()) + " (" + purpose(fault.schema())
                        + ")");
    }

    private static AdmissionProblem tooMany(SchemaFault fault, String reason, String bound) {
        var most = fault.schema().path(bound).asText();
        return at(fault, reason.formatted(most), "write at most " + most);
    }

    private static AdmissionProblem at(SchemaFault fault, String reason, String remedy) {
        return new AdmissionProblem(fault.path(), reason, remedy);
    }

    private static String range(JsonNode schema) {
        return schema.has("maximum")
                ? schema.path("minimum").asText() + " to "
                        + schema.path("maximum").asText()
                : schema.path("minimum").asText() + " or more";
    }

    private static String choices(JsonNode schema) {
        return StreamSupport.stream(schema.path("enum").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    private static String shown(SchemaFault fault) {
        if (!fault.value().isTextual()) {
            return fault.value().isValueNode() ? fault.value().asText() : kind(fault.value());
        }
        var text = fault.value().asText();
        return "'" + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…") + "'";
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "text";
            case BOOLEAN -> "true or false";
            case NUMBER -> value.isIntegralNumber() ? "a whole number" : "a fraction";
            case ARRAY -> "a list";
            case OBJECT -> "a group of fields";
            case NULL -> "nothing";
            case MISSING, BINARY, POJO -> "something else";
        };
    }

    private static String article(String type) {
        return switch (type) {
            case "string" -> "text";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "a group of fields";
            default -> "a " + type;
        };
    }
}
