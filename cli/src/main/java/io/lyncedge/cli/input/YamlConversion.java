package io.lyncedge.cli.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns one YAML document into JSON, noting the line of each field and everything that has no JSON form. */
final class YamlConversion {
    /** Aliases repeat what they name: without a bound, a small file could stand for an endless document. */
    private static final int MAX_NODES = 200_000;

    private static final int MAX_DEPTH = 60;
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][-A-Za-z0-9_]*");

    private final String source;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<InputProblem> problems = new ArrayList<>();
    private int nodes;
    private int depth;
    private boolean tooLarge;

    YamlConversion(String source) {
        this.source = source;
    }

    ObjectNode document(MappingNode root) {
        lines.put("", line(root));
        return mapping(root, "");
    }

    Map<String, Integer> lines() {
        return lines;
    }

    List<InputProblem> problems() {
        return problems;
    }

    private ObjectNode mapping(MappingNode mapping, String path) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        mapping.getValue().stream().filter(entry -> !isMerge(entry)).forEach(entry -> field(object, entry, path));
        mapping.getValue().stream()
                .filter(YamlConversion::isMerge)
                .forEach(entry -> merge(object, entry.getValueNode(), path));
        return object;
    }

    private void field(ObjectNode object, NodeTuple entry, String path) {
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
            problem(entry.getKeyNode(), path, "a key is not text", "write a plain name");
            return;
        }
        String name = key.getValue();
        String below =
                PLAIN_KEY.matcher(name).matches() ? path + (path.isEmpty() ? "" : ".") + name : path + "[" + name + "]";
        if (object.has(name)) {
            problem(key, below, "the key stands there twice", "remove one; the first is in line " + lines.get(below));
            return;
        }
        lines.put(below, line(key));
        object.set(name, value(entry.getValueNode(), below));
    }

    /** YAML's merge key: fields of other mappings, unless this mapping has them itself. */
    private void merge(ObjectNode object, Node from, String path) {
        switch (from) {
            case MappingNode mapping ->
                mapping(mapping, path).properties().forEach(field -> {
                    if (!object.has(field.getKey())) {
                        object.set(field.getKey(), field.getValue());
                    }
                });
            case SequenceNode sequence -> sequence.getValue().forEach(item -> merge(object, item, path));
            default -> problem(from, path, "a merge key does not name a mapping", "write <<: *NAME of an anchor");
        }
    }

    private JsonNode value(Node node, String path) {
        if (nodes > MAX_NODES || depth > MAX_DEPTH) {
            refuseSize(node, path);
            return NullNode.getInstance();
        }
        nodes++;
        depth++;
        JsonNode value = switch (node) {
            case MappingNode mapping -> mapping(mapping, path);
            case SequenceNode sequence -> sequence(sequence, path);
            case ScalarNode scalar -> scalar(scalar, path);
            default -> throw new IllegalStateException("unknown kind of YAML node " + node.getNodeId());
        };
        depth--;
        return value;
    }

    private ArrayNode sequence(SequenceNode sequence, String path) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Node item : sequence.getValue()) {
            String below = path + "[" + array.size() + "]";
            lines.putIfAbsent(below, line(item));
            array.add(value(item, below));
        }
        return array;
    }

    private JsonNode scalar(ScalarNode scalar, String path) {
        Optional<JsonNode> value = YamlScalar.convert(scalar);
        if (value.isEmpty()) {
            problem(scalar, path, "the value has no JSON form", "write text in quotes, a number, true, false or null");
        }
        return value.orElse(NullNode.getInstance());
    }

    private void refuseSize(Node node, String path) {
        if (!tooLarge) {
            tooLarge = true;
            problem(node, path, "the document is too deep or repeats too much by aliases", "write less of it");
        }
    }

    private void problem(Node node, String path, String reason, String remedy) {
        problems.add(new InputProblem(source, Optional.of(line(node)), path, reason, remedy));
    }

    private static boolean isMerge(NodeTuple entry) {
        return entry.getKeyNode().getTag().equals(Tag.MERGE);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
