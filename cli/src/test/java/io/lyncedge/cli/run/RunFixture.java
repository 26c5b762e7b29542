package io.lyncedge.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lyncedge.cli.input.InputProblem;
import io.lyncedge.cli.input.InputSource;
import io.lyncedge.cli.input.Reading;
import io.lyncedge.cli.plan.Planners;
import io.lyncedge.config.Endpoint;
import io.lyncedge.operator.resolve.EndpointOverrides;
import io.lyncedge.proxy.boot.ProxySettings;
import io.lyncedge.simulator.pki.IssuedCertificate;
import io.lyncedge.simulator.pki.TestAuthority;
import io.lyncedge.simulator.recorder.ClientTls;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.Responders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A session over edited files, with a recorder for a pool. */
final class RunFixture implements AutoCloseable {
    static final TestAuthority PUBLIC = TestAuthority.create("Public authority");
    static final TestAuthority CORPORATE = TestAuthority.create("Corporate authority");
    static final IssuedCertificate FIRST = PUBLIC.ecdsa("webext.contoso.com", "meet.contoso.com");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static final String RESOURCE = """
            apiVersion: lyncedge.io/v1alpha1
            kind: LyncEdgeProxy
            metadata: {name: contoso}
            spec:
              tls:
                certificates: [{secretName: contoso-public}]
              pools:
              - name: fe
                role: FrontEnd
                servers: [{address: fe01.corp.contoso.com}]
                tls: {trustedCA: {configMap: corp-ca, key: ca.crt}}
              publications:
              - {fqdn: webext.contoso.com, service: WebServices, pool: fe}
            """;

    final RawRecorder pool = RawRecorder.tls(CORPORATE.rsa("fe01.corp.contoso.com"), Responders.ok());
    private final Path root;
    private final StringWriter err = new StringWriter();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CountDownLatch ending = new CountDownLatch(1);
    private Optional<Session> session = Optional.empty();
    private Optional<Thread> watching = Optional.empty();

    RunFixture(Path root) throws IOException {
        this.root = root;
        write(RESOURCE);
        FIRST.writeSecret(secret());
        CORPORATE.writeTrust(root.resolve("secrets/corp-ca"));
    }

    Path file() {
        return root.resolve("contoso.yaml");
    }

    Path secret() {
        return root.resolve("secrets/contoso-public");
    }

    void write(String text) throws IOException {
        Files.writeString(file(), text);
    }

    /** Starts it with any free ports. */
    Reading<Session> start(InetSocketAddress https) {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        EndpointOverrides overrides =
                new EndpointOverrides(Map.of("fe01.corp.contoso.com:4443", new Endpoint("127.0.0.1", pool.port())));
        return new SessionStart(
                        new InputSource(file(), Optional.of(root.resolve("secrets"))),
                        Planners.serving(overrides),
                        new ProxySettings(https, any, any, 1, Optional.empty()),
                        new Journal(file().toString(), new PrintWriter(err)))
                .start();
    }

    RunFixture serve() {
        Reading<Session> started = start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        assertThat(started).isInstanceOf(Reading.Good.class);
        Session serving = ((Reading.Good<Session>) started).value();
        session = Optional.of(serving);
        serving.announce(new PrintStream(out, true, StandardCharsets.UTF_8));
        watching = Optional.of(Thread.ofPlatform().start(() -> serving.watchUntil(ending)));
        return this;
    }

    static List<InputProblem> problems(Reading<Session> started) {
        assertThat(started).isInstanceOf(Reading.Bad.class);
        return ((Reading.Bad<Session>) started).problems();
    }

    int httpsPort() {
        return session.orElseThrow().boundAddresses().https().orElseThrow().getPort();
    }

    Optional<InetSocketAddress> http() {
        return session.orElseThrow().boundAddresses().http();
    }

    /** Status of a request on a new connection, whose certificate the public authority must have signed. */
    int status(String host) throws IOException {
        try (RawClient client = connect(host)) {
            return client.exchange("GET /x HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                    .status();
        }
    }

    RawClient connect(String host) throws IOException {
        return RawClient.tls(httpsPort(), ClientTls.sni(host));
    }

    /** Serial number of the certificate that a new connection is shown. */
    String shown(String host) throws IOException {
        try (RawClient client = connect(host)) {
            return client.shownChain().getFirst().getSerialNumber().toString();
        }
    }

    static String serial(IssuedCertificate certificate) {
        return certificate.certificate().getSerialNumber().toString();
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString();
    }

    /** Waits until stderr holds this. */
    void awaitLine(String text) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(err()).contains(text));
    }

    @Override
    public void close() {
        ending.countDown();
        watching.ifPresent(thread -> await().atMost(PATIENCE).until(() -> !thread.isAlive()));
        session.ifPresent(Session::close);
        pool.close();
    }
}
