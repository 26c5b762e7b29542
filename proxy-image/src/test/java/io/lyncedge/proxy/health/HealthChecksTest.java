package io.lyncedge.proxy.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lyncedge.config.Endpoint;
import io.lyncedge.config.HealthCheckConfig;
import io.lyncedge.config.MachineConfig;
import io.lyncedge.config.PoolConfig;
import io.lyncedge.proxy.fixture.BundleMaker;
import io.lyncedge.proxy.fixture.Configs;
import io.lyncedge.proxy.fixture.HttpsPool;
import io.lyncedge.proxy.snapshot.Snapshot;
import io.lyncedge.proxy.snapshot.SnapshotFactory;
import io.lyncedge.proxy.snapshot.SnapshotResult;
import io.lyncedge.proxy.snapshot.TlsLibrary;
import io.lyncedge.proxy.upstream.Handshakes;
import io.lyncedge.simulator.pki.IssuedCertificate;
import io.lyncedge.simulator.pki.TestAuthority;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthChecksTest {
    private static final TestAuthority AUTHORITY = TestAuthority.create("Contoso Corporate CA");
    private static final IssuedCertificate POOL = AUTHORITY.ecdsa("pool-paris.corp.contoso.com");
    private static final String SERVER = "paris01.corp.contoso.com";

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final HttpsPool pool = HttpsPool.start(POOL);
    private final HealthChecks checks = new HealthChecks(
            loops.next(),
            NioSocketChannel.class,
            failure -> Handshakes.resultOf(failure).word(),
            (_, _) -> {});

    @AfterEach
    void end() {
        checks.stop();
        pool.close();
        loops.shutdownGracefully();
    }

    @Test
    void shouldProbeOverHttpsWithTheHostAndPathOfTheCheck() {
        // When
        checks.follow(snapshot(every(50, 3, 2), pool.endpoint()));

        // Then
        awaitHealthy(pool.endpoint(), true);
        assertThat(pool.requests()).contains("GET /autodiscover/autodiscoverservice.svc/root webext.contoso.com");
        assertThat(checks.all())
                .singleElement()
                .satisfies(machine ->
                        assertThat(machine.last().orElseThrow().result()).isEqualTo("200"));
    }

    @Test
    void shouldTakeAMachineOutAndBackWhenItsAnswersChange() {
        // Given
        checks.follow(snapshot(every(50, 2, 2), pool.endpoint()));
        awaitHealthy(pool.endpoint(), true);

        // When, Then
        pool.answerWith(503);
        awaitHealthy(pool.endpoint(), false);
        pool.answerWith(200);
        awaitHealthy(pool.endpoint(), true);
    }

    @Test
    void shouldNotJudgeANewMachineByItsFirstFailuresAndProbeItOftenUntilItAnswers() {
        // Given: at the pace of the check the next probe would come in a minute
        pool.answerWith(503);
        checks.follow(snapshot(every(60_000, 3, 2), pool.endpoint()));
        awaitResult("503");

        // When
        List<Boolean> before = checks.all().stream().map(MachineHealth::judged).toList();
        pool.answerWith(200);

        // Then
        awaitHealthy(pool.endpoint(), true);
        assertThat(before).containsExactly(false);
        assertThat(checks.all()).allMatch(MachineHealth::judged);
    }

    @Test
    void shouldKeepTheStateOfAMachineThatStaysAcrossAReload() {
        // Given
        checks.follow(snapshot(every(50, 3, 2), pool.endpoint()));
        awaitHealthy(pool.endpoint(), true);

        // When
        checks.follow(snapshot(every(60_000, 3, 2), pool.endpoint(), new Endpoint("127.0.0.2", 1)));

        // Then
        assertThat(healthy(pool.endpoint())).isTrue();
        assertThat(healthy(new Endpoint("127.0.0.2", 1))).isFalse();
        assertThat(checks.all()).hasSize(2);
    }

    @Test
    void shouldTakeEveryMachineForHealthyWhenTheCheckIsOff() {
        // When
        checks.follow(snapshot(Configs.unchecked(), new Endpoint("127.0.0.2", 1)));

        // Then
        assertThat(healthy(new Endpoint("127.0.0.2", 1))).isTrue();
        assertThat(checks.all()).isEmpty();
    }

    @Test
    void shouldNameTheReasonWhenTheCertificateIsNotTrusted() {
        try (HttpsPool stranger =
                HttpsPool.start(TestAuthority.create("Somebody else").ecdsa("pool-paris.corp.contoso.com"))) {
            // When
            checks.follow(snapshot(every(50, 1, 1), stranger.endpoint()));

            // Then
            awaitResult("tls-certificate-refused");
            assertThat(healthy(stranger.endpoint())).isFalse();
            assertThat(stranger.requests()).isEmpty();
        }
    }

    @Test
    void shouldNameTheReasonWhenNobodyListens() {
        // When
        checks.follow(snapshot(every(50, 1, 1), new Endpoint("127.0.0.1", 1)));

        // Then
        awaitResult("not-connected");
    }

    @Test
    void shouldNameTheReasonWhenTheServerIsSilent() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            // When
            checks.follow(snapshot(every(50, 1, 1), new Endpoint("127.0.0.1", silent.getLocalPort())));

            // Then
            awaitResult("timed-out");
        }
    }

    private void awaitHealthy(Endpoint endpoint, boolean expected) {
        await().until(() -> healthy(endpoint) == expected);
    }

    private void awaitResult(String expected) {
        await().until(() -> checks.all().stream()
                .flatMap(machine -> machine.last().stream())
                .anyMatch(last -> last.result().equals(expected)));
    }

    private boolean healthy(Endpoint endpoint) {
        return checks.isHealthy("paris", SERVER, new MachineConfig(Optional.of(endpoint), Optional.empty()));
    }

    private static HealthCheckConfig every(long intervalMillis, int unhealthyThreshold, int healthyThreshold) {
        HealthCheckConfig check = Configs.unchecked();
        return new HealthCheckConfig(
                true,
                check.path(),
                check.host(),
                List.of(200, 401),
                intervalMillis,
                2_000,
                unhealthyThreshold,
                healthyThreshold);
    }

    private static Snapshot snapshot(HealthCheckConfig check, Endpoint... endpoints) {
        PoolConfig paris = Configs.checked(Configs.frontEnd("paris", endpoints[0], endpoints[0]), check);
        BundleMaker maker = new BundleMaker()
                .file(Configs.CA_FILE, AUTHORITY.rootPem())
                .pool(Configs.withMachines(paris, List.of(endpoints)));
        return ((SnapshotResult.Built) new SnapshotFactory(() -> TlsLibrary.BORINGSSL).build(maker.bundle()))
                .snapshot();
    }
}
