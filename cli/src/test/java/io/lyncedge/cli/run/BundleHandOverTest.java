package io.lyncedge.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.Secret;
import io.lyncedge.cli.input.InputSource;
import io.lyncedge.cli.input.Reading;
import io.lyncedge.cli.input.ResourceFile;
import io.lyncedge.cli.plan.Planners;
import io.lyncedge.config.Bundle;
import io.lyncedge.config.Endpoint;
import io.lyncedge.operator.dataplane.PodAnswer;
import io.lyncedge.operator.dataplane.ServerReport;
import io.lyncedge.operator.dataplane.StatusClient;
import io.lyncedge.operator.resolve.EndpointOverrides;
import io.lyncedge.operator.resources.BundleSecretFactory;
import io.lyncedge.operator.translate.Plan;
import io.lyncedge.proxy.boot.ProxyProcess;
import io.lyncedge.proxy.boot.ProxySettings;
import io.lyncedge.proxy.boot.StartResult;
import io.lyncedge.proxy.config.BundleDirectory;
import io.lyncedge.proxy.config.DirectoryContent;
import io.lyncedge.simulator.recorder.ClientTls;
import io.lyncedge.simulator.recorder.RawClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pod that starts knows the bundle Secret and nothing else of the resource. */
final class BundleHandOverTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @TempDir
    private Path root;

    private RunFixture user;
    private ProxyProcess pod;
    private String appliedHash;

    @BeforeEach
    void startPod() throws IOException {
        user = new RunFixture(Files.createDirectory(root.resolve("user")));
        Plan plan = plan();
        appliedHash = plan.bundle().hash();
        Path mount = mounted(BundleSecretFactory.create(plan));
        deleteTree(root.resolve("user"));
        DirectoryContent.Changed content = (DirectoryContent.Changed) new BundleDirectory(mount).poll();
        pod = started(content.bundle());
    }

    @AfterEach
    void stopPod() {
        pod.close().toCompletableFuture().join();
        user.close();
    }

    @Test
    void shouldServeWhenEverythingOfTheUserIsGone() throws IOException {
        // Given
        int port = pod.boundAddresses().https().orElseThrow().getPort();

        // When
        try (RawClient client = RawClient.tls(port, ClientTls.sni("webext.contoso.com"))) {
            int status = client.exchange("GET /x HTTP/1.1\r\nHost: webext.contoso.com\r\n\r\n")
                    .status();

            // Then
            assertThat(status).isEqualTo(200);
            assertThat(client.shownChain().getFirst()).isEqualTo(RunFixture.FIRST.certificate());
        }
    }

    @Test
    void shouldReportTheAppliedHashAndItsServersWhenTheOperatorAsks() {
        // Given
        StatusClient operator = new StatusClient(pod.boundAddresses().admin().getPort());

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(operator.ask("127.0.0.1"))
                        .isInstanceOfSatisfying(PodAnswer.Reported.class, this::assertComplete));
    }

    private void assertComplete(PodAnswer.Reported report) {
        assertThat(report.configHash()).isEqualTo(appliedHash);
        assertThat(report.wireVersion()).isEqualTo(1);
        assertThat(report.phase()).isEqualTo("serving");
        assertThat(report.refused()).isEmpty();
        assertThat(report.certificates()).hasSize(1);
        assertThat(report.servers()).singleElement().satisfies(server -> {
            assertThat(server.pool()).isEqualTo("fe");
            assertThat(server.endpoint()).isEqualTo("127.0.0.1:" + user.pool.port());
            assertThat(server.lastProbe()).isPresent();
        });
        assertThat(report.servers()).extracting(ServerReport::healthy).doesNotContain(Optional.empty());
    }

    private Plan plan() {
        EndpointOverrides overrides = new EndpointOverrides(
                Map.of("fe01.corp.contoso.com:4443", new Endpoint("127.0.0.1", user.pool.port())));
        return value(new InputSource(user.file(), Optional.of(user.secret().getParent()))
                        .read()
                        .then(ResourceFile::read)
                        .then(ResourceFile::single)
                        .then(Planners.serving(overrides)::plan))
                .plan();
    }

    private Path mounted(Secret bundle) throws IOException {
        Path mount = Files.createDirectory(root.resolve("mount"));
        for (Map.Entry<String, String> file : bundle.getData().entrySet()) {
            Files.write(mount.resolve(file.getKey()), Base64.getDecoder().decode(file.getValue()));
        }
        return mount;
    }

    private static ProxyProcess started(Bundle bundle) {
        return switch (ProxyProcess.start(new ProxySettings(ANY, ANY, ANY, 1), bundle)) {
            case StartResult.Started(ProxyProcess process) -> process;
            case StartResult.Refused(var problems) -> throw new AssertionError(problems);
            case StartResult.NotBound(List<String> reasons) -> throw new AssertionError(reasons);
        };
    }

    private static <T> T value(Reading<T> reading) {
        return switch (reading) {
            case Reading.Good<T>(T value) -> value;
            case Reading.Bad<T>(var problems) -> throw new AssertionError(problems);
        };
    }

    private static void deleteTree(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
