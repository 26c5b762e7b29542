package io.lyncedge.cli.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Scalars of YAML 1.1 as kubectl reads them: {@code yes} and {@code on} are booleans, {@code 010} is eight; but
 * {@code 10:20} and dates are text.
 */
final class YamlScalar {
    private static final Set<String> TRUE = Set.of("true", "yes", "on");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private YamlScalar() {}

    /** The JSON form; empty when there is none, for instance for {@code .nan} or {@code !!binary}. */
    static Optional<JsonNode> convert(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        String text = scalar.getValue();
        boolean number = tag.equals(Tag.INT) || tag.equals(Tag.FLOAT);
        if (tag.equals(Tag.STR) || tag.equals(Tag.TIMESTAMP) || (number && text.indexOf(':') >= 0)) {
            return Optional.of(JSON.textNode(text));
        }
        if (tag.equals(Tag.NULL)) {
            return Optional.of(JSON.nullNode());
        }
        if (tag.equals(Tag.BOOL)) {
            return Optional.of(JSON.booleanNode(TRUE.contains(text.toLowerCase(Locale.ROOT))));
        }
        try {
            return number ? Optional.of(number(tag, text.replace("_", ""))) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static JsonNode number(Tag tag, String text) {
        return tag.equals(Tag.INT) ? integer(text) : JSON.numberNode(new BigDecimal(text));
    }

    private static JsonNode integer(String text) {
        boolean negative = text.startsWith("-");
        String digits = text.replaceFirst("^[-+]", "").toLowerCase(Locale.ROOT);
        BigInteger value = switch (digits) {
            case String hex when hex.startsWith("0x") -> new BigInteger(hex.substring(2), 16);
            case String binary when binary.startsWith("0b") -> new BigInteger(binary.substring(2), 2);
            case String octal when octal.length() > 1 && octal.startsWith("0") -> new BigInteger(octal, 8);
            case String decimal -> new BigInteger(decimal);
        };
        BigInteger signed = negative ? value.negate() : value;
        return signed.bitLength() < Long.SIZE ? compact(signed.longValue()) : JSON.numberNode(signed);
    }

    private static JsonNode compact(long value) {
        return (int) value == value ? JSON.numberNode((int) value) : JSON.numberNode(value);
    }
}
