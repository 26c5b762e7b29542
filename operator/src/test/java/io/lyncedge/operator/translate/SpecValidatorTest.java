package io.lyncedge.operator.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.fixture.Resources;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SpecValidatorTest {
    private static final String POOL =
            "- {name: b, role: FrontEnd, servers: [{address: b.corp.contoso.com}], tls: {systemTrust: true}%s}";
    private static final String MEET = "- {fqdn: meet.contoso.com, service: Meet, pool: fe%s}";

    @Test
    void shouldFindNothingWhenTheSpecMakesSense() {
        assertThat(SpecValidator.validate(Resources.plain().getSpec())).isEmpty();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        Resources.withPool(POOL.formatted("").replace("b.corp", "Webext")),
                        "spec.pools[1].servers[0].address",
                        "is published by this resource"),
                Arguments.of(
                        Resources.withPool(POOL.formatted("").replace("name: b", "name: fe")),
                        "spec.pools[1].name",
                        "'fe' is listed twice"),
                Arguments.of(
                        Resources.withPool(POOL.formatted("")
                                .replace(
                                        "[{address: b.corp.contoso.com}]",
                                        "[{address: 10.0.0.1}, {address: 10.0.0.1}]")),
                        "spec.pools[1].servers[1].address",
                        "'10.0.0.1' is listed twice"),
                Arguments.of(
                        Resources.withPublication(MEET.formatted("").replace("meet", "webext")),
                        "spec.publications[1].fqdn",
                        "'webext.contoso.com' is listed twice"),
                Arguments.of(
                        Resources.withPublication(MEET.formatted("").replace("pool: fe", "pool: other")),
                        "spec.publications[1].pool",
                        "a publication names a pool that is not in pools"),
                Arguments.of(
                        Resources.withPublication(MEET.formatted(", backupPool: other")),
                        "spec.publications[1].backupPool",
                        "a publication names a backupPool that is not in pools"),
                Arguments.of(
                        Resources.withField("podTemplate: {labels: {app.kubernetes.io/instance: other}}"),
                        "spec.podTemplate.labels",
                        "app.kubernetes.io/instance belongs to the operator"),
                Arguments.of(
                        Resources.withField("podTemplate: {labels: {app.kubernetes.io/name: other}}"),
                        "spec.podTemplate.labels",
                        "app.kubernetes.io/name belongs to the operator"),
                Arguments.of(
                        Resources.withField("podTemplate: {labels: {app.kubernetes.io/managed-by: other}}"),
                        "spec.podTemplate.labels",
                        "app.kubernetes.io/managed-by belongs to the operator"),
                Arguments.of(
                        Resources.withField("podTemplate: {labels: {lyncedge.io/role: x}}"),
                        "spec.podTemplate.labels",
                        "lyncedge.io/role belongs to the operator"),
                Arguments.of(
                        Resources.withField("podTemplate: {annotations: {lyncedge.io/hash: x}}"),
                        "spec.podTemplate.annotations",
                        "lyncedge.io/hash belongs to the operator"));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("refusals")
    void shouldRefuseWhenFieldsContradictEachOther(LyncEdgeProxy resource, String path, String reason) {
        assertThat(SpecValidator.validate(resource.getSpec())).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.reason()).contains(reason);
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    void shouldAcceptWhenFieldsSayTheirDefaults() {
        // Given
        LyncEdgeProxy resource = Resources.with(
                "- {name: office, role: OfficeWebApps, servers: [{address: owas.corp.contoso.com, drain: false}],"
                        + " tls: {systemTrust: true}, lync2010Members: false, maxConnectionsPerServer: 4096,"
                        + " loadBalancing: {affinity: Cookie}}",
                "- {fqdn: owas.contoso.com, service: OfficeWebApps, pool: office, allowedClientCIDRs: []}",
                "limits: {maxConnections: 20000, maxConnectionsPerClient: 0}");

        // Then
        assertThat(SpecValidator.validate(resource.getSpec())).isEmpty();
    }

    @Test
    void shouldSortAsTheDocumentDoesWhenThereAreSeveralProblems() {
        // Given
        StringBuilder publications = new StringBuilder();
        for (int i = 0; i < 11; i++) {
            publications.append("- {fqdn: m").append(i).append(".contoso.com, service: Meet, pool: none}\n  ");
        }

        // When
        List<SpecProblem> problems = SpecValidator.validate(
                Resources.withPublication(publications.toString()).getSpec());

        // Then
        assertThat(problems).hasSize(11);
        assertThat(problems.get(1).path()).isEqualTo("spec.publications[2].pool");
        assertThat(problems.getLast().path()).isEqualTo("spec.publications[11].pool");
    }

    @Test
    void shouldRefuseWhenTheDefaultCertificateIsNotListedOrOneIsListedTwice() {
        assertThat(SpecValidator.validate(
                        Resources.withTls("defaultCertificate: other").getSpec()))
                .extracting(SpecProblem::path)
                .containsExactly("spec.tls.defaultCertificate");
        assertThat(SpecValidator.validate(
                        Resources.withCertificate("contoso-public").getSpec()))
                .extracting(SpecProblem::path)
                .containsExactly("spec.tls.certificates[1].secretName");
    }
}
