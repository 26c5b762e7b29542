package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
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
            Plan.AUTHORITY.ecdsa("webext.contoso.com", "webext2.contoso.com", "meet.contoso.com");

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
            List<Plan> plans = new ReloadPlans(one.port(), two.port(), RENEWED).all();
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

    /** What the test above is worth. */
    @Test
    void shouldChangeEverySettingSomewhere() {
        List<Map<String, List<String>>> settings = new ReloadPlans(1, 2, RENEWED)
                .all().stream().map(plan -> WireSettings.of(plan.bundle())).toList();

        Set<String> constant = settings.stream()
                .flatMap(each -> each.keySet().stream())
                .filter(path -> settings.stream()
                                .map(each -> each.getOrDefault(path, List.of()))
                                .distinct()
                                .count()
                        == 1)
                .collect(Collectors.toSet());

        assertThat(constant).isEqualTo(ReloadPlans.CONSTANT);
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
