package io.lyncedge.cli.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;

class AdmissionCheckTest {
    private static final AdmissionCheck CHECK = AdmissionCheck.load();

    @Test
    void shouldFindEverythingInOrderOfPathsWhenManyThingsAreWrong() throws Exception {
        // Given
        var document = read("""
                apiVersion: lyncedge.io/v1alpha1
                kind: LyncEdgeProxy
                metadata: {name: contoso}
                spec:
                  replicas: "2"
                  tls: {certificates: [{secretName: contoso-public}]}
                  pools:
                  - name: fe_paris
                    role: FrontEnd
                    servers: [{address: fe01.corp.contoso.com}]
                    tls: {}
                    ports: {https: 443}
                  publications:
                  - {fqdn: "*.contoso.com", service: Meet, pool: nowhere}
                """);

        // Then
        assertThat(CHECK.check(document))
                .extracting(AdmissionProblem::path)
                .containsExactly(
                        "spec.pools[0].name",
                        "spec.pools[0].ports.https",
                        "spec.pools[0].tls",
                        "spec.publications[0]",
                        "spec.publications[0].fqdn",
                        "spec.replicas");
    }

    @Test
    void shouldPutTheTenthEntryBehindTheSecondWhenSorting() {
        // Given
        var document = LargestResource.document(12);
        ((ObjectNode) document.at("/spec/publications/10")).put("service", "Web");
        ((ObjectNode) document.at("/spec/publications/2")).put("service", "Web");

        // Then
        assertThat(CHECK.check(document))
                .extracting(AdmissionProblem::path)
                .containsExactly("spec.publications[2].service", "spec.publications[10].service");
    }

    @Test
    void shouldNotRepeatItselfWhenARuleReadsABrokenField() throws Exception {
        // Given
        ObjectNode document = ResourceCase.minimal().deepCopy();
        ((ObjectNode) document.at("/spec/pools/0")).put("role", "frontend");

        // Then
        assertThat(CHECK.check(document)).extracting(AdmissionProblem::path).containsExactly("spec.pools[0].role");
    }

    @Test
    void shouldNameEachEntryWhenARuleOfTheSpecIsBrokenByTwo() throws Exception {
        // Given
        var document = LargestResource.document(12);
        ((ObjectNode) document.at("/spec/publications/3")).put("pool", "nowhere");
        ((ObjectNode) document.at("/spec/publications/5")).put("pool", "nowhere");

        // Then
        assertThat(CHECK.check(document))
                .extracting(AdmissionProblem::path)
                .containsExactly("spec.publications[3]", "spec.publications[5]");
    }

    @Test
    void shouldSplitReasonAndRemedyWhenARuleIsBroken() throws Exception {
        // Given
        ObjectNode document = ResourceCase.minimal().deepCopy();
        ((ObjectNode) document.at("/spec/publications/0")).put("http", "Bridge");

        // Then
        assertThat(CHECK.check(document))
                .containsExactly(new AdmissionProblem(
                        "spec.publications[0].http",
                        "only Autodiscover is bridged from port 80: anything else would carry passwords or meetings in clear",
                        "write http: Redirect or http: Closed"));
    }

    @Test
    void shouldIgnoreStatusWhenTheDocumentComesFromACluster() throws Exception {
        // Given
        ObjectNode document = ResourceCase.minimal().deepCopy();
        document.putObject("status").put("whatever", true);
        ((ObjectNode) document.get("metadata")).put("uid", "2f8c").putArray("managedFields");

        // Then
        assertThat(CHECK.check(document)).isEmpty();
    }

    @Test
    void shouldSayWhatToWriteWhenThereIsNoObject() throws Exception {
        assertThat(CHECK.check(read("just text")))
                .extracting(AdmissionProblem::remedy)
                .containsExactly("write apiVersion, kind, metadata and spec");
        assertThat(CHECK.check(read("kind: LyncEdgeProxy")))
                .extracting(AdmissionProblem::path)
                .containsExactly("apiVersion", "metadata", "spec");
    }

    private static JsonNode read(String yaml) throws Exception {
        return new YAMLMapper().readTree(yaml);
    }
}
