package io.lyncedge.cli.input;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads YAML as kubectl does (several documents, anchors, merge keys), but strictly: a repeated key, a key that is no
 * text, a tag or a number without JSON form is a problem.
 */
public final class YamlReader {
    private static final int MAX_CHARACTERS = 4 << 20;
    private static final int MAX_DEPTH = 50;

    private YamlReader() {}

    /**
     * All documents of a file that are not empty.
     *
     * @param source file, as the user named it
     * @param text its content
     */
    public static Reading<List<YamlDocument>> read(String source, String text) {
        List<YamlDocument> documents = new ArrayList<>();
        List<InputProblem> problems = new ArrayList<>();
        try {
            for (Node node : new Yaml(options()).composeAll(new StringReader(text))) {
                read(source, node, documents, problems);
            }
        } catch (MarkedYAMLException e) {
            problems.add(problem(source, e));
        } catch (YAMLException e) {
            problems.add(
                    InputProblem.of(source, "is not YAML: " + firstLine(String.valueOf(e.getMessage())), "correct it"));
        }
        return Reading.of(documents, problems);
    }

    private static void read(String source, Node node, List<YamlDocument> documents, List<InputProblem> problems) {
        switch (node) {
            case MappingNode mapping -> {
                YamlConversion conversion = new YamlConversion(source);
                ObjectNode content = conversion.document(mapping);
                problems.addAll(conversion.problems());
                documents.add(new YamlDocument(source, content, conversion.lines()));
            }
            case Node empty when empty.getTag().equals(Tag.NULL) -> {}
            case Node other ->
                problems.add(new InputProblem(
                        source,
                        Optional.of(other.getStartMark().getLine() + 1),
                        "",
                        "a document is not a mapping",
                        "begin it with apiVersion and kind"));
        }
    }

    /** Without the library's excerpt of the file, which could show a Secret. */
    private static InputProblem problem(String source, MarkedYAMLException fault) {
        Optional<Integer> line = Optional.ofNullable(fault.getProblemMark()).map(mark -> mark.getLine() + 1);
        String column = Optional.ofNullable(fault.getProblemMark())
                .map(mark -> " at column " + (mark.getColumn() + 1))
                .orElse("");
        return new InputProblem(
                source, line, "", "is not YAML: " + fault.getProblem() + column, "correct the line, or the one before");
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setNestingDepthLimit(MAX_DEPTH);
        return options;
    }
}
