package io.lyncedge.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {
    @Test
    void shouldReadEveryDocumentWhenThereAreSeveral() {
        // Given
        String text = """
                ---
                # nothing but a comment
                ---
                kind: A
                ---
                kind: B
                list: [1, {x: y}]
                ...
                """;

        // When
        List<YamlDocument> documents = documents(text);

        // Then
        assertThat(documents).extracting(document -> document.text("kind")).containsExactly("A", "B");
        assertThat(documents.get(1).content()).hasToString("{\"kind\":\"B\",\"list\":[1,{\"x\":\"y\"}]}");
        assertThat(documents.get(1).lines()).containsEntry("list[1].x", 7).containsEntry("", 6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            true       | true
            yes        | true
            Off        | false
            ~          | null
            ``         | null
            7          | 7
            -7         | -7
            010        | 8
            0x1F       | 31
            0b11       | 3
            1_000      | 1000
            1.50       | 1.50
            9223372036854775808 | 9223372036854775808
            '7'        | "7"
            !!str 7    | "7"
            10:20      | "10:20"
            10:20.5    | "10:20.5"
            2026-01-02 | "2026-01-02"
            text       | "text"
            """)
    void shouldReadAScalarAsKubectlDoesWhenItIsPlain(String yaml, String json) {
        assertThat(documents("a: " + yaml).getFirst().content().get("a")).hasToString(json);
    }

    @Test
    void shouldRepeatWhatAnAnchorNamesWhenItIsUsedAgain() {
        // Given
        String text = """
                base: &base {a: 1, b: 2}
                other: &other {c: 3}
                alias: *base
                merged: {<<: [*base, *other], b: 9}
                """;

        // When
        JsonNode content = documents(text).getFirst().content();

        // Then
        assertThat(content.get("alias")).hasToString("{\"a\":1,\"b\":2}");
        assertThat(content.get("merged")).hasToString("{\"b\":9,\"a\":1,\"c\":3}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a: 1\\nb:\\n  c: 2\\n  c: 3 | f.yaml:4: b.c: the key stands there twice
            a: [1, 2               | f.yaml:1: is not YAML
            a: b: c                | f.yaml:1: is not YAML: mapping values are not allowed here at column 5
            a:\\n\\t- b            | f.yaml:2: is not YAML
            a: *nowhere            | f.yaml:1: is not YAML: found undefined alias nowhere
            a: !!binary aGk=       | f.yaml:1: a: the value has no JSON form
            a: !thing x            | f.yaml:1: a: the value has no JSON form
            a: [.nan]              | f.yaml:1: a[0]: the value has no JSON form
            ? [a]\\n: b            | f.yaml:1: a key is not text
            a: {<<: 7}             | f.yaml:1: a: a merge key does not name a mapping
            kind: A\\n---\\n- b    | f.yaml:3: a document is not a mapping
            a: &x [*x]             | f.yaml:1: a[0]
            """)
    void shouldNameTheLineWhenTheFileIsNotStrictYaml(String text, String problem) {
        // When
        Reading<List<YamlDocument>> reading =
                YamlReader.read("f.yaml", text.replace("\\n", "\n").replace("\\t", "\t"));

        // Then
        assertThat(problems(reading)).first().asString().startsWith(problem);
    }

    @Test
    void shouldRefuseWhenAliasesWouldMakeAnEndlessDocument() {
        // Given: each level is ten times the one before
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 6; level++) {
            text.append("a%d: &a%d [".formatted(level, level))
                    .append(("*a" + (level - 1) + ", ").repeat(9))
                    .append("*a" + (level - 1) + "]\n");
        }

        // When
        Reading<List<YamlDocument>> reading = YamlReader.read("f.yaml", text.toString());

        // Then
        assertThat(problems(reading)).hasSize(1);
    }

    @Test
    void shouldNotShowTheFileWhenALineOfASecretIsBroken() {
        // When
        Reading<List<YamlDocument>> reading = YamlReader.read("f.yaml", "stringData:\n  tls.key: hunter2: x\n");

        // Then
        assertThat(problems(reading).toString()).doesNotContain("hunter2");
    }

    private static List<YamlDocument> documents(String text) {
        Reading<List<YamlDocument>> reading = YamlReader.read("f.yaml", text);
        assertThat(reading).isInstanceOf(Reading.Good.class);
        return ((Reading.Good<List<YamlDocument>>) reading).value();
    }

    private static List<InputProblem> problems(Reading<?> reading) {
        assertThat(reading).isInstanceOf(Reading.Bad.class);
        return ((Reading.Bad<?>) reading).problems();
    }
}
