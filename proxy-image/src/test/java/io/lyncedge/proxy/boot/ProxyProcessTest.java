package io.lyncedge.proxy.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lyncedge.config.Bundle;
import io.lyncedge.config.ConfigProblem;
import io.lyncedge.config.HttpMode;
import io.lyncedge.config.HttpsMode;
import io.lyncedge.config.PublicationService;
import io.lyncedge.proxy.fixture.BundleMaker;
import io.lyncedge.proxy.fixture.Configs;
import io.lyncedge.proxy.fixture.HttpsPool;
import io.lyncedge.simulator.pki.IssuedCertificate;
import io.lyncedge.simulator.pki.TestAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProxyProcessTest {
    private static final TestAuthority AUTHORITY = TestAuthority.create("Contoso CA");
    private static final IssuedCertificate POOL = AUTHORITY.ecdsa("pool-paris.corp.contoso.com");
    private static final String WEBEXT = "webext.contoso.com";
    private static final IssuedCertificate PUBLIC = AUTHORITY.ecdsa(WEBEXT, "meet.contoso.com");

    private final HttpsPool pool = HttpsPool.start(POOL);
    private final ProxyProcess process = started(good().bundle());

    @AfterEach
    void end() throws Exception {
        process.close().toCompletableFuture().get(10, TimeUnit.SECONDS);
        pool.close();
    }

    @Test
    void shouldCarryARequestToThePoolWhenItIsStarted() throws IOException {
        // When
        String answer = client().get(WEBEXT, "/abs/handler?x=%20y");

        // Then
        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("/abs/handler?x=%20y");
        assertThat(pool.requests()).contains("GET /abs/handler?x=%20y " + WEBEXT);
    }

    @Test
    void shouldPrintADashForAListenerThatNothingNeeds() {
        BoundAddresses bound = process.boundAddresses();

        assertThat(bound.readyLine())
                .isEqualTo("ready https=127.0.0.1:%d http=- admin=127.0.0.1:%d"
                        .formatted(
                                bound.https().orElseThrow().getPort(),
                                bound.admin().getPort()));
    }

    @Test
    void shouldServeANewNameAndOpenThePlainListenerWhenTheBundleIsReloaded() throws IOException {
        // Given
        Bundle bundle = good().publish(Configs.published(
                        "meet.contoso.com", PublicationService.MEET, "paris", HttpsMode.BRIDGE, HttpMode.REDIRECT))
                .bundle();

        // When
        ReloadResult result = process.reload(bundle);

        // Then
        assertThat(result).isEqualTo(new ReloadResult.Accepted(bundle.hash()));
        int port = process.boundAddresses().http().orElseThrow().getPort();
        assertThat(ProxyClient.plain(port).get("meet.contoso.com", "/alice/AB"))
                .startsWith("HTTP/1.1 301")
                .contains("Location: https://meet.contoso.com/alice/AB\r\n");
        assertThat(admin("/config/status")).contains(bundle.hash());
    }

    @Test
    void shouldServeOnAndSayWhyWhenAReloadIsRefused() throws IOException {
        // Given
        Bundle broken = good().file("cert-public.key", "no key").bundle();

        // When
        ReloadResult result = process.reload(broken);

        // Then
        assertThat(result).isInstanceOf(ReloadResult.Refused.class);
        assertThat(client().get(WEBEXT, "/meet")).startsWith("HTTP/1.1 200");
        assertThat(admin("/config/status"))
                .contains(
                        broken.hash(),
                        "tls.certificates[0].keyFile",
                        good().bundle().hash());
        assertThat(admin("/metrics")).contains("lyncedge_reloads_total{result=\"refused\"} 1.0");
        assertThat(admin("/readyz")).startsWith("HTTP/1.1 200");
    }

    @Test
    void shouldForgetTheRefusedBundleWhenTheGoodOneIsBack() throws IOException {
        // Given
        process.reload(good().file("cert-public.key", "no key").bundle());

        // When
        process.reload(good().bundle());

        // Then
        assertThat(admin("/config/status")).doesNotContain("refused");
    }

    @Test
    void shouldStayReadyWhilePropagatingAndTurnUnreadyWhenDraining() throws Exception {
        // Given
        process.reload(good().drain(3_000, 60_000).bundle());
        ProxyClient open = client();
        open.get(WEBEXT, "/warm");

        // When
        var drained = process.drain().toCompletableFuture();

        // Then
        assertThat(admin("/readyz")).startsWith("HTTP/1.1 200");
        assertThat(client().get(WEBEXT, "/late")).startsWith("HTTP/1.1 200");
        drained.get(10, TimeUnit.SECONDS);
        assertThat(process.boundAddresses().https()).isEmpty();
    }

    @Test
    void shouldBeReadyAndRefuseNamesWhenThereIsNoUsableCertificate() throws IOException {
        // When
        process.reload(new BundleMaker()
                .file(Configs.CA_FILE, AUTHORITY.rootPem())
                .pool(Configs.frontEnd("paris", pool.endpoint(), pool.endpoint()))
                .publish(Configs.published(WEBEXT, PublicationService.WEB_SERVICES, "paris"))
                .bundle());

        // Then
        assertThatThrownBy(() -> client().get(WEBEXT, "/")).hasMessageContaining("unrecognized_name");
        assertThat(admin("/readyz")).startsWith("HTTP/1.1 200");
    }

    @Test
    void shouldTellInItsStatusThatTheBundleCannotBeRead() throws IOException {
        // When
        process.unreadable(new ConfigProblem("/bundle", "is gone", "mount it"));

        // Then
        assertThat(admin("/config/status")).contains("\"refused\"", "\"path\" : \"/bundle\"", "is gone");
    }

    @Test
    void shouldProveThePoliciesWhenTheConfigurationAsksForIt() throws IOException {
        try (ServerSocket apiServer = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            // Given
            InetSocketAddress forbidden = (InetSocketAddress) apiServer.getLocalSocketAddress();
            ProxySettings settings = new ProxySettings(any(), any(), any(), 1, Optional.of(forbidden));

            // When
            ProxyProcess other = started(settings, good().policyProbe().bundle());

            // Then
            ProxyClient admin = ProxyClient.plain(other.boundAddresses().admin().getPort());
            await().untilAsserted(() ->
                    assertThat(admin.get("localhost", "/config/status")).contains("\"connected\" : true"));
            other.close();
        }
    }

    @Test
    void shouldSayWhichAddressesCannotBeBound() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Given
            InetSocketAddress address = (InetSocketAddress) taken.getLocalSocketAddress();
            ProxySettings settings = new ProxySettings(address, any(), address, 1);

            // When
            StartResult result = ProxyProcess.start(settings, good().bundle());

            // Then
            assertThat(result)
                    .isInstanceOfSatisfying(
                            StartResult.NotBound.class,
                            notBound -> assertThat(notBound.reasons())
                                    .hasSize(2)
                                    .allSatisfy(reason -> assertThat(reason).contains(":" + address.getPort())));
        }
    }

    @Test
    void shouldBindLaterWhenAPortIsFreedAfterAReload() throws IOException {
        // Given
        Bundle bundle = good().publish(Configs.published(
                        "meet.contoso.com", PublicationService.MEET, "paris", HttpsMode.BRIDGE, HttpMode.REDIRECT))
                .bundle();
        ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ProxySettings settings = new ProxySettings(any(), (InetSocketAddress) taken.getLocalSocketAddress(), any(), 1);
        ProxyProcess other = started(settings, good().bundle());

        // When
        other.reload(bundle);

        // Then
        int admin = other.boundAddresses().admin().getPort();
        assertThat(ProxyClient.plain(admin).get("localhost", "/readyz")).startsWith("HTTP/1.1 503");
        taken.close();
        await().untilAsserted(() ->
                assertThat(ProxyClient.plain(admin).get("localhost", "/readyz")).startsWith("HTTP/1.1 200"));
        other.close();
    }

    private BundleMaker good() {
        return new BundleMaker()
                .certificate("public", PUBLIC)
                .file(Configs.CA_FILE, AUTHORITY.rootPem())
                .pool(Configs.frontEnd("paris", pool.endpoint(), pool.endpoint()))
                .publish(Configs.published(WEBEXT, PublicationService.WEB_SERVICES, "paris"));
    }

    private ProxyClient client() {
        return ProxyClient.tls(
                AUTHORITY, process.boundAddresses().https().orElseThrow().getPort());
    }

    private String admin(String path) throws IOException {
        return ProxyClient.plain(process.boundAddresses().admin().getPort()).get("localhost", path);
    }

    private static ProxyProcess started(Bundle bundle) {
        return started(new ProxySettings(any(), any(), any(), 1), bundle);
    }

    private static ProxyProcess started(ProxySettings settings, Bundle bundle) {
        StartResult result = ProxyProcess.start(settings, bundle);
        assertThat(result).isInstanceOf(StartResult.Started.class);
        return ((StartResult.Started) result).process();
    }

    private static InetSocketAddress any() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }
}
