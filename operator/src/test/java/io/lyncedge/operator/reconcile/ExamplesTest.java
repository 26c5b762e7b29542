package io.lyncedge.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.lyncedge.api.v1alpha1.CertificateRef;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.api.v1alpha1.PublicationSpec;
import io.lyncedge.operator.fixture.OperatorWorld;
import io.lyncedge.operator.fixture.TestWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example becomes Ready, and then nothing is written. */
final class ExamplesTest {
    private static final OperatorWorld WORLD = new OperatorWorld();

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "deploy", "examples"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void shouldBecomeReadyAndStayCalmWhenItIsAnExample(Path example) throws IOException {
        // Given
        LyncEdgeProxy resource = new YAMLMapper().readValue(example.toFile(), LyncEdgeProxy.class);
        resource.getMetadata().setNamespace(OperatorWorld.NAMESPACE);
        prepare(resource);
        String name = resource.getMetadata().getName();
        WORLD.createReady(resource);
        int before = WORLD.writes().size();

        // When
        WORLD.force(name, 5);

        // Then
        assertThat(WORLD.writes().stream().skip(before)).isEmpty();
        assertThat(WORLD.condition(name, "ResolvedRefs").getStatus()).isEqualTo("True");
        WORLD.admin().resource(resource).delete();
    }

    private static void prepare(LyncEdgeProxy resource) {
        String[] names = resource.getSpec().publications().stream()
                .map(PublicationSpec::fqdn)
                .toArray(String[]::new);
        Stream.ofNullable(resource.getSpec().tls())
                .flatMap(tls -> tls.certificates().stream())
                .map(CertificateRef::secretName)
                .forEach(name -> WORLD.putTls(name, TestWorld.certificate(Duration.ofDays(90), names)));
        resource.getSpec().pools().stream()
                .flatMap(pool -> Stream.ofNullable(pool.tls().trustedCA()))
                .map(trust -> Optional.ofNullable(trust.configMap()))
                .flatMap(Optional::stream)
                .forEach(name -> WORLD.putAuthority(name, TestWorld.AUTHORITY.pem()));
        resource.getSpec().pools().stream()
                .flatMap(pool -> pool.servers().stream())
                .forEach(server -> WORLD.names().put(server.address(), address(server.address())));
    }

    private static String address(String server) {
        return "10.20.1." + Math.floorMod(Objects.hashCode(server), 250);
    }
}
