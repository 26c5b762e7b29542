package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.BalancingPolicy;
import io.lyncedge.config.Cidr;
import io.lyncedge.config.ClientAuthMode;
import io.lyncedge.config.HttpMode;
import io.lyncedge.config.HttpsMode;
import io.lyncedge.config.SessionAffinity;
import io.lyncedge.config.TlsVersion;
import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.verdict.Figure;
import io.lyncedge.proxy.verdict.Verdict;
import io.lyncedge.simulator.pki.IssuedCertificate;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.Responders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reloads of every dynamic setting while clients come and go: proxy.md item 16. */
@ExtendWith(LeakExtension.class)
@Verdict("reloads under load: no exchange failed")
class BusyReloadTest {
    private static final int CLIENTS = 6;
    private static final int REQUESTS_OF_A_CONNECTION = 10;
    private static final IssuedCertificate RENEWED =
            Plan.AUTHORITY.rsa("webext.contoso.com", "webext2.contoso.com", "meet.contoso.com");

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger answered = new AtomicInteger();

    @Test
    void shouldFailNoExchangeWhenEverySettingIsReloaded(TestReporter reporter) throws Exception {
        try (RawRecorder one = RawRecorder.tls(Plan.POOL, Responders.ok());
                RawRecorder two = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(one.port()))) {
            // Given
            List<Future<?>> load = startLoad(proxy);

            // When
            List<Plan> plans = plans(one.port(), two.port());
            assertThat(plans).hasSizeGreaterThanOrEqualTo(20);
            for (Plan plan : plans) {
                proxy.serve(plan);
                int enough = answered.get() + 2 * CLIENTS;
                TestProxy.until(() -> answered.get() >= enough || load.stream().anyMatch(Future::isDone));
            }
            over.set(true);

            // Then
            for (Future<?> client : load) {
                client.get(30, TimeUnit.SECONDS);
            }
            assertThat(proxy.exchanges(answered.get()))
                    .extracting(SeenExchange::status)
                    .containsOnly(200);
            Figure.publish(reporter, "losses in " + plans.size() + " reloads", "0 of " + answered + " exchanges");
        }
    }

    @Test
    void shouldShowTheNewCertificateToNewHandshakesOnly() throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()));
                RawClient before = proxy.secure()) {
            // Given
            before.exchange(Requests.get("/a"));

            // When
            proxy.serve(Plan.single(pool.port()).showing(RENEWED));

            // Then
            assertThat(before.exchange(Requests.get("/b")).status()).isEqualTo(200);
            assertThat(before.shownChain().getFirst()).isEqualTo(Plan.FRONT.certificate());
            try (RawClient after = proxy.secure()) {
                assertThat(after.shownChain().getFirst()).isEqualTo(RENEWED.certificate());
            }
        }
    }

    /** Each changes one thing. */
    private static List<Plan> plans(int one, int two) {
        return Stream.of(
                        Plan.single(one).times(times -> times.connect = 4_000),
                        Plan.single(one).times(times -> times.handshake = 9_000),
                        Plan.single(one).times(times -> times.requestHeader = 9_000),
                        Plan.single(one).times(times -> times.keepAlive = 50_000),
                        Plan.single(one).times(times -> times.writeStall = 50_000),
                        Plan.single(one).times(times -> times.upstreamIdle = 50_000),
                        Plan.single(one, two),
                        new Plan().draining("fe", 0).pool("fe", one, two).publish(TestProxy.HOST, "fe"),
                        Plan.single(two),
                        new Plan()
                                .balancing(BalancingPolicy.ROUND_ROBIN)
                                .pool("fe", one, two)
                                .publish(TestProxy.HOST, "fe"),
                        new Plan()
                                .affinity(SessionAffinity.CLIENT_IP)
                                .pool("fe", one, two)
                                .publish(TestProxy.HOST, "fe"),
                        new Plan()
                                .affinity(SessionAffinity.COOKIE)
                                .pool("fe", one, two)
                                .publish(TestProxy.HOST, "fe"),
                        new Plan().maxConnectionsPerServer(100).pool("fe", one).publish(TestProxy.HOST, "fe"),
                        new Plan().pool("moved", two).publish(TestProxy.HOST, "moved"),
                        Plan.single(one).pool("office", two).publish("meet.contoso.com", "office"),
                        new Plan().limits(50_000, 50_000).pool("fe", one).publish(TestProxy.HOST, "fe"),
                        new Plan()
                                .clients(List.of(Cidr.of("127.0.0.0/8")), List.of())
                                .pool("fe", one)
                                .publish(TestProxy.HOST, "fe"),
                        Plan.single(one).mostConnections(10_000, 500),
                        Plan.single(one).trusting(false, "192.0.2.0/24"),
                        Plan.single(one).drain(0, 20_000),
                        Plan.single(one).minVersion(TlsVersion.TLS_1_3),
                        Plan.single(one).clientAuth(ClientAuthMode.OPTIONAL),
                        Plan.single(one).showing(RENEWED),
                        new Plan().pool("fe", one).publish(TestProxy.HOST, "fe", HttpsMode.BRIDGE, HttpMode.REDIRECT),
                        Plan.single(one))
                .toList();
    }

    private List<Future<?>> startLoad(TestProxy proxy) {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        List<Future<?>> load = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            load.add(threads.submit(() -> {
                while (!over.get()) {
                    askOnOneConnection(proxy);
                }
                return null;
            }));
        }
        threads.shutdown();
        return load;
    }

    private void askOnOneConnection(TestProxy proxy) throws IOException {
        try (RawClient client = proxy.secure()) {
            for (int i = 0; i < REQUESTS_OF_A_CONNECTION; i++) {
                RawAnswer answer = client.exchange(i % 3 == 2 ? Requests.post("/p", "body") : Requests.get("/g"));
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body().content()).isEqualTo("ok");
                answered.incrementAndGet();
            }
        }
    }
}
