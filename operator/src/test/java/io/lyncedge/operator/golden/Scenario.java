package io.lyncedge.operator.golden;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.config.AddressFilter;
import io.lyncedge.config.Cidr;
import io.lyncedge.operator.fixture.FixedNames;
import io.lyncedge.operator.fixture.MapSource;
import io.lyncedge.operator.fixture.TestCertificate;
import io.lyncedge.operator.resolve.EndpointOverrides;
import io.lyncedge.operator.resolve.ReferenceResolver;
import io.lyncedge.operator.resolve.References;
import io.lyncedge.operator.translate.AffinityKey;
import io.lyncedge.operator.translate.OperatorPeer;
import io.lyncedge.operator.translate.Plan;
import io.lyncedge.operator.translate.Translation;
import io.lyncedge.operator.translate.Translator;
import io.lyncedge.operator.translate.TranslatorSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * A folder that holds what goes in.
 *
 * @param folder of the scenario
 */
record Scenario(Path folder) {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Path EXAMPLES = Path.of("..", "deploy", "examples");
    private static final YAMLMapper MAPPER =
            YAMLMapper.builder().addModule(new Jdk8Module()).build();
    private static final TranslatorSettings SETTINGS = new TranslatorSettings(
            "registry.example/lyncedge-proxy@sha256:0000000000000000000000000000000000000000000000000000000000000000",
            OperatorPeer.installed(),
            true,
            EndpointOverrides.NONE);

    /** What comes out. */
    Plan plan() throws IOException {
        ScenarioInput input =
                MAPPER.readValue(folder.resolve("in-references.yaml").toFile(), ScenarioInput.class);
        Path file = input.example().map(EXAMPLES::resolve).orElse(folder.resolve("in-resource.yaml"));
        LyncEdgeProxy resource = MAPPER.readValue(file.toFile(), LyncEdgeProxy.class);
        Translation translation = new Translator(SETTINGS)
                .translate(resource, references(resource, input), AffinityKey.of(new byte[AffinityKey.LENGTH]));
        return switch (translation) {
            case Translation.Accepted(Plan plan) -> plan;
            case Translation.Refused refused -> throw new AssertionError(folder + " is refused: " + refused);
        };
    }

    String description() throws IOException {
        return Files.readString(folder.resolve("README.md"));
    }

    private static References references(LyncEdgeProxy resource, ScenarioInput input) {
        MapSource source = new MapSource();
        input.authorities()
                .forEach(name -> source.configMap(
                        name, Map.of("ca.crt", TestCertificate.authority(name).pem())));
        input.certificates().forEach((name, certificate) -> add(source, name, certificate));
        FixedNames names = new FixedNames();
        input.names().forEach((name, addresses) -> names.put(name, addresses.toArray(String[]::new)));
        AddressFilter filter =
                new AddressFilter(List.of(Cidr.parse("10.244.0.0/16").orElseThrow()), false);
        return new ReferenceResolver(source, names, filter, Clock.fixed(NOW, ZoneOffset.UTC))
                .resolve(resource.getSpec(), EndpointOverrides.NONE, References.NONE);
    }

    private static void add(MapSource source, String name, ScenarioInput.CertificateInput input) {
        TestCertificate certificate = TestCertificate.authority("Public authority")
                .issue(new TestCertificate.Words(
                        input.names(), NOW.minus(Duration.ofDays(30)), NOW.plus(Duration.ofDays(input.days())), false));
        source.tls(name, certificate.pem(), certificate.key().pem());
    }
}
