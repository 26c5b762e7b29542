package io.lyncedge.operator.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.Documents;
import io.lyncedge.operator.fixture.TestWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PolicyRowsTest {
    private static final String FORM = """
            metadata: {name: contoso, namespace: lync-edge}
            spec:
              tls: {certificates: [{secretName: contoso-public}]}
              pools: [%s, %s]
              publications: [%s, %s]
              networkPolicy: {allowedClientCIDRs: [%s, %s]}
            """;
    private static final String ONE =
            "{name: a, role: FrontEnd, servers: [{address: fe01.corp.contoso.com}], tls: {systemTrust: true}}";
    private static final String TWO =
            "{name: b, role: Director, servers: [{address: dir01.corp.contoso.com}], tls: {systemTrust: true}}";
    private static final String WEBEXT = "{fqdn: webext.contoso.com, service: WebServices, pool: a}";
    private static final String MEET = "{fqdn: meet.contoso.com, service: Meet, pool: b, http: Redirect}";

    private final TestWorld world = new TestWorld();

    @Test
    void shouldBeEqualWhenTheResourceAndTheAnswersComeInAnotherOrder() {
        // Given
        world.names().put("dir01.corp.contoso.com", "10.20.0.31", "2001:db8::31");
        List<PolicyRow> rows = rows(FORM.formatted(ONE, TWO, WEBEXT, MEET, "10.0.0.0/8", "192.0.2.0/24"));

        // When
        world.names().put("dir01.corp.contoso.com", "2001:db8::31", "10.20.0.31");
        List<PolicyRow> reordered = rows(FORM.formatted(TWO, ONE, MEET, WEBEXT, "192.0.2.0/24", "10.0.0.0/8"));

        // Then
        assertThat(reordered).isEqualTo(rows);
        assertThat(rows)
                .extracting(PolicyRow::row)
                .containsExactly(PortRow.EXTERNAL_80, PortRow.EXTERNAL_443, PortRow.INTERNAL_4443);
    }

    private List<PolicyRow> rows(String document) {
        LyncEdgeProxy resource = Documents.resource(document);
        return PolicyRows.of(resource.getSpec(), world.resolve(resource));
    }
}
