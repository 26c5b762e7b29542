package io.lyncedge.operator.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.config.Endpoint;
import io.lyncedge.config.HttpsMode;
import io.lyncedge.config.MachineConfig;
import io.lyncedge.config.ProxyConfig;
import io.lyncedge.operator.fixture.Documents;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.TestWorld;
import io.lyncedge.operator.resolve.EndpointOverrides;
import io.lyncedge.operator.resolve.ReferenceProblem;
import io.lyncedge.operator.resolve.References;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TranslatorTest {
    private static final String LYNCDISCOVER =
            "- {fqdn: lyncdiscover.fabrikam.com, service: Autodiscover, pool: fe, https: Closed, http: Bridge}";

    private final TestWorld world = new TestWorld();

    @Test
    void shouldRefuseWhenTheSpecMakesNoSense() {
        // Given
        LyncEdgeProxy resource = Resources.withField("podTemplate: {labels: {app.kubernetes.io/instance: other}}");

        // Then
        assertThat(translate(resource)).isInstanceOfSatisfying(Translation.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(RefusalReason.INVALID_PARAMETERS);
            assertThat(refused.problems()).extracting(SpecProblem::path).containsExactly("spec.podTemplate.labels");
        });
    }

    @Test
    void shouldRefuseWhenTheBundleWouldNotFitASecret() {
        // Given
        String comment = "x".repeat(899 * 1024);
        LyncEdgeProxy resource = Resources.withField("podTemplate: {annotations: {example.com/long: " + comment + "}}");

        // Then
        assertThat(translate(resource)).isInstanceOfSatisfying(Translation.Refused.class, refused -> {
            assertThat(refused.reason()).hasToString("ConfigTooLarge");
            assertThat(refused.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.reason()).contains("has 904 KiB, and a Secret holds 900"));
        });
    }

    @Test
    void shouldGiveEqualPlansWhenInputsAreEqual() {
        // Given
        LyncEdgeProxy resource = Resources.withPublication(LYNCDISCOVER);

        // When
        Plan first = plan(resource);
        Plan second = plan(Resources.withPublication(LYNCDISCOVER));

        // Then
        assertThat(first.bundle().hash()).isEqualTo(second.bundle().hash());
        assertThat(first.config()).isEqualTo(second.config());
        assertThat(first.policyRows()).isEqualTo(second.policyRows());
    }

    @Test
    void shouldChangeTheHashWhenAnythingInTheBundleChanges() {
        // Given
        String hash = plan(Resources.plain()).bundle().hash();

        // When
        world.names().put("fe01.corp.contoso.com", "10.20.0.12");
        String readdressed = plan(Resources.plain()).bundle().hash();

        // Then
        assertThat(readdressed).isNotEqualTo(hash);
    }

    @Test
    void shouldKeepTheAcceptedSpecInTheBundleWhenTranslated() {
        // Given
        LyncEdgeProxy resource = Resources.withPublication(LYNCDISCOVER);

        // When
        byte[] kept = plan(resource).bundle().files().get(BundleFiles.SPEC);

        // Then
        String document = "{\"spec\":" + new String(kept, StandardCharsets.UTF_8) + "}";
        assertThat(Documents.resource(document).getSpec()).isEqualTo(resource.getSpec());
    }

    @Test
    void shouldNameTheFilesByWhatTheyHoldWhenTheBundleIsWritten() {
        assertThat(plan(Resources.plain()).bundle().files().keySet())
                .hasSize(6)
                .contains(
                        ProxyConfig.FILE_NAME,
                        "affinity.key",
                        "spec.v1alpha1.json",
                        "tls.contoso-public.crt",
                        "tls.contoso-public.key")
                .anyMatch(name -> name.matches("ca\\.[0-9a-f]{16}\\.crt"));
    }

    @Test
    void shouldConnectToTheReplacementsWhenAllPortsAreReplaced() {
        // Given
        EndpointOverrides overrides = new EndpointOverrides(Map.of(
                "fe01.corp.contoso.com:4443", new Endpoint("127.0.0.1", 14443),
                "fe01.corp.contoso.com:8080", new Endpoint("127.0.0.1", 18080)));
        world.names().remove("fe01.corp.contoso.com");

        // When
        Plan plan = plan(Resources.withPublication(LYNCDISCOVER), overrides);

        // Then
        assertThat(machines(plan)).containsExactly(machine("127.0.0.1:14443", "127.0.0.1:18080"));
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void shouldConnectToTheAddressOnTheOtherPortWhenOnePortIsReplaced() {
        // Given
        EndpointOverrides overrides =
                new EndpointOverrides(Map.of("fe01.corp.contoso.com:4443", new Endpoint("127.0.0.1", 14443)));

        // Then
        assertThat(machines(plan(Resources.withPublication(LYNCDISCOVER), overrides)))
                .containsExactly(machine("127.0.0.1:14443", "10.20.0.11:8080"));
    }

    @Test
    void shouldServeWithTheDefaultCertificateOnlyWhenAllCertificatesHaveBeenGood() {
        // Given
        String meet = "- {fqdn: meet.contoso.com, service: Meet, pool: fe}";

        // When
        Plan allGood = plan(Resources.withPublication(meet));
        Plan oneMissing = plan(Resources.with("missing", meet));

        // Then
        assertThat(httpsOf(allGood, "meet.contoso.com")).isEqualTo(HttpsMode.BRIDGE);
        assertThat(httpsOf(oneMissing, "meet.contoso.com")).isEqualTo(HttpsMode.CLOSED);
        assertThat(httpsOf(oneMissing, "webext.contoso.com")).isEqualTo(HttpsMode.BRIDGE);
        assertThat(allGood.problems())
                .extracting(ReferenceProblem::toString)
                .singleElement()
                .asString()
                .contains("NameNotCovered", "clients are shown contoso-public");
    }

    private Translation translate(LyncEdgeProxy resource) {
        return new Translator(Resources.SETTINGS).translate(resource, world.resolve(resource), Resources.KEY);
    }

    private Plan plan(LyncEdgeProxy resource) {
        return plan(resource, EndpointOverrides.NONE);
    }

    private Plan plan(LyncEdgeProxy resource, EndpointOverrides overrides) {
        References references = world.override(overrides).resolve(resource);
        TranslatorSettings settings =
                new TranslatorSettings("registry.example/proxy", OperatorPeer.installed(), false, overrides);
        return switch (new Translator(settings).translate(resource, references, Resources.KEY)) {
            case Translation.Accepted(Plan plan) -> plan;
            case Translation.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static List<MachineConfig> machines(Plan plan) {
        return plan.config().pools().getFirst().servers().getFirst().machines();
    }

    private static MachineConfig machine(String https, String http) {
        return new MachineConfig(Optional.of(Endpoint.parse(https)), Optional.of(Endpoint.parse(http)));
    }

    private static HttpsMode httpsOf(Plan plan, String fqdn) {
        return plan.config().publications().stream()
                .filter(publication -> publication.fqdn().equals(fqdn))
                .findFirst()
                .orElseThrow()
                .https();
    }
}
