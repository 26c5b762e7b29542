package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.BalancingPolicy;
import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.upstream.ServerStatus;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.RecorderSettings;
import io.lyncedge.simulator.recorder.Responders;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LeakExtension.class)
class EjectionTest {
    private static final Duration SOON = Duration.ofSeconds(1);

    @Test
    void shouldAskAServerNoMoreThatRefusesAndTakeItBackWithinASecondOfItsReturn() throws Exception {
        int port = ClosedPort.any();
        try (RawRecorder well = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(plan(port, well.port()));
                RawClient client = proxy.secure()) {
            // Given
            exchange(client, 6);
            assertThat(ejected(proxy, port)).isTrue();

            // When
            try (RawRecorder back = returned(port)) {
                TestProxy.until(SOON, () -> !ejected(proxy, port));
                exchange(client, 4);

                // Then
                assertThat(back.requests()).hasSize(2);
            }
        }
    }

    @Test
    void shouldServeAtOnceWhenTheOnlyServerIsBack() throws Exception {
        int port = ClosedPort.any();
        try (TestProxy proxy = TestProxy.start(Plan.single(port));
                RawClient client = proxy.secure()) {
            // Given
            for (int i = 0; i < 5; i++) {
                assertThat(client.exchange(Requests.get("/down")).status()).isEqualTo(503);
            }

            // When
            try (RawRecorder back = returned(port)) {
                // Then
                assertThat(client.exchange(Requests.get("/up")).status()).isEqualTo(200);
                assertThat(ejected(proxy, port)).isFalse();
                assertThat(back.requests()).hasSize(1);
            }
        }
    }

    @Test
    void shouldCostOthersNothingWhenAServerTakesNoConnection() throws Exception {
        try (FullBacklog hung = FullBacklog.open();
                RawRecorder well = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(plan(hung.port(), well.port()).times(times -> times.connect = 300))) {
            // Given: three requests meet it, and go on to the other one after the connect time
            try (RawClient first = proxy.secure()) {
                exchange(first, 6);
            }
            assertThat(ejected(proxy, hung.port())).isTrue();

            // When
            long began = System.nanoTime();
            try (RawClient client = proxy.secure()) {
                exchange(client, 50);
            }

            // Then
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(2_000));
            assertThat(well.requests()).hasSize(56);
        }
    }

    @Test
    void shouldCostOthersNothingWhenAServerAnswersNothing() throws Exception {
        try (RawRecorder hung = RawRecorder.tls(Plan.POOL, Responders.silent());
                RawRecorder well = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(Plan.single(hung.port(), well.port()));
                RawClient stuck = proxy.secure();
                RawClient client = proxy.secure()) {
            // Given
            stuck.write(Requests.get("/stuck"));
            hung.awaitHead(0);

            // When
            exchange(client, 50);

            // Then
            assertThat(hung.requests()).hasSize(1);
            assertThat(well.requests()).hasSize(50);
        }
    }

    private static void exchange(RawClient client, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            assertThat(client.exchange(Requests.get("/" + i)).status()).isEqualTo(200);
        }
    }

    private static RawRecorder returned(int port) {
        return RawRecorder.start(RecorderSettings.tls(Plan.POOL).withPort(port), Responders.ok());
    }

    private static boolean ejected(TestProxy proxy, int port) {
        return proxy.plane.servers().stream()
                .filter(status -> status.endpoint().port() == port)
                .anyMatch(ServerStatus::ejected);
    }

    private static Plan plan(int... ports) {
        return new Plan()
                .balancing(BalancingPolicy.ROUND_ROBIN)
                .pool("fe", ports)
                .publish(TestProxy.HOST, "fe");
    }
}
