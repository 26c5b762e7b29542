package io.lyncedge.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.operator.resolve.SecretContent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestReaderTest {
    private static final String RESOURCE = """
            apiVersion: lyncedge.io/v1alpha1
            kind: LyncEdgeProxy
            metadata: {name: contoso, namespace: lync-edge}
            """;

    @Test
    void shouldSortDocumentsByKindWhenAFileHoldsSeveral() {
        // Given
        String text = RESOURCE + """
                ---
                apiVersion: v1
                kind: Secret
                type: kubernetes.io/tls
                metadata: {name: public, namespace: lync-edge}
                data: {tls.crt: aGk=}
                stringData: {tls.key: key}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: ca}
                data: {ca.crt: pem}
                binaryData: {der: aGk=}
                ---
                apiVersion: v1
                kind: Namespace
                metadata: {name: lync-edge}
                """;

        // When
        Manifests manifests = manifests(text);

        // Then
        assertThat(manifests.resources()).hasSize(1);
        SecretContent secret = manifests.secret("lync-edge", "public").orElseThrow();
        assertThat(secret.type()).contains("kubernetes.io/tls");
        assertThat(texts(secret.data())).isEqualTo(Map.of("tls.crt", "hi", "tls.key", "key"));
        assertThat(manifests.secret("other", "public")).isEmpty();
        assertThat(manifests.configMap("anywhere", "ca").map(ManifestReaderTest::texts))
                .contains(Map.of("ca.crt", "pem", "der", "hi"));
        assertThat(manifests.ignored()).containsExactly("f.yaml:18: Namespace lync-edge is not used here");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {apiVersion: v1, kind: Namespace}                              | f.yaml: holds no LyncEdgeProxy; add a document
            {metadata: {name: x}}                                          | f.yaml:1: kind: is missing
            {kind: LyncEdgeProxy}                                          | f.yaml:1: apiVersion: is missing
            {apiVersion: lyncedge.io/v1, kind: LyncEdgeProxy}              | f.yaml:1: apiVersion: 'lyncedge.io/v1 LyncEdgeProxy' is not known here; write apiVersion lyncedge.io/v1alpha1
            {apiVersion: lyncedge.io/v1alpha1, kind: Lyncedgeproxy}        | f.yaml:1: apiVersion: 'lyncedge.io/v1alpha1 Lyncedgeproxy' is not known
            {apiVersion: v1, kind: Secret}                                 | f.yaml:1: metadata.name: is missing
            {apiVersion: v1, kind: Secret, metadata: {name: s}, stringdata: {}} | f.yaml:1: stringdata: is not a field of a Secret
            {apiVersion: v1, kind: ConfigMap, metadata: {name: s}, stringData: {}} | f.yaml:1: stringData: is not a field of a ConfigMap
            {apiVersion: v1, kind: Secret, metadata: {name: s}, data: {tls.key: "%hunter2"}} | f.yaml:1: data[tls.key]: is not base64
            {apiVersion: v1, kind: Secret, metadata: {name: s}, data: {tls.key: 7}} | f.yaml:1: data[tls.key]: is not text
            """)
    void shouldNameFieldReasonAndRemedyWhenADocumentIsWrong(String document, String problem) {
        // When
        Reading<Manifests> reading = read(document);

        // Then
        assertThat(problems(reading)).first().asString().startsWith(problem).doesNotContain("hunter2");
    }

    @Test
    void shouldRefuseWhenTwoSecretsHaveOneName() {
        String secret = "---\napiVersion: v1\nkind: Secret\nmetadata: {name: s}\n";

        assertThat(problems(read(RESOURCE + secret + secret)))
                .extracting(InputProblem::toString)
                .containsExactly("f.yaml:11: metadata.name: the Secret 's' stands there twice; remove one");
    }

    @Test
    void shouldRefuseWhenTheFileIsNotUtf8() {
        assertThat(problems(ManifestReader.read("f.yaml", new byte[] {(byte) 0xff})))
                .extracting(InputProblem::reason)
                .containsExactly("is not UTF-8 text");
    }

    @Test
    void shouldPreferTheFileWhenTheDirectoryHasTheNameToo() {
        // Given
        Manifests manifests = manifests(
                RESOURCE + "---\napiVersion: v1\nkind: Secret\nmetadata: {name: both}\nstringData: {key: file}\n");
        Map<String, Map<String, byte[]>> directory =
                Map.of("both", Map.of("key", bytes("directory")), "mounted", Map.of("key", bytes("directory")));

        // When
        LocalReferences references = new LocalReferences(manifests, directory, "lync-edge");

        // Then
        assertThat(references.secret("both").map(secret -> texts(secret.data())))
                .contains(Map.of("key", "file"));
        assertThat(references.secret("mounted").orElseThrow().type()).isEmpty();
        assertThat(references.configMap("mounted").map(ManifestReaderTest::texts))
                .contains(Map.of("key", "directory"));
        assertThat(references.secret("neither")).isEmpty();
    }

    private static Reading<Manifests> read(String text) {
        return ManifestReader.read("f.yaml", bytes(text));
    }

    private static Manifests manifests(String text) {
        Reading<Manifests> reading = read(text);
        assertThat(reading).isInstanceOf(Reading.Good.class);
        return ((Reading.Good<Manifests>) reading).value();
    }

    private static List<InputProblem> problems(Reading<?> reading) {
        assertThat(reading).isInstanceOf(Reading.Bad.class);
        return ((Reading.Bad<?>) reading).problems();
    }

    private static Map<String, String> texts(Map<String, byte[]> data) {
        return data.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> new String(entry.getValue(), StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
