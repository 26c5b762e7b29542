package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.HttpMode;
import io.lyncedge.config.HttpsMode;
import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.Responders;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of request that proxy.md item 4 refuses: its answer, and that the pool received nothing. */
@ExtendWith(LeakExtension.class)
@SuppressWarnings("NullAway.Init") // made before all tests
class StrictnessTest {
    private static RawRecorder securePool;
    private static RawRecorder plainPool;
    private static TestProxy proxy;

    @BeforeAll
    static void start() {
        securePool = RawRecorder.tls(Plan.POOL, Responders.ok());
        plainPool = RawRecorder.plain(Responders.ok());
        proxy = TestProxy.start(new Plan()
                .pool("secure", securePool.port())
                .publish(TestProxy.HOST, "secure")
                .plainPool("plain", plainPool.port())
                .publish("lyncdiscover.contoso.com", "plain", HttpsMode.CLOSED, HttpMode.BRIDGE));
    }

    @AfterAll
    static void stop() {
        proxy.close();
        securePool.close();
        plainPool.close();
    }

    static List<StrictRequests.Case> refused() {
        return StrictRequests.all();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void shouldAnswerAndSendThePoolNothingWhenItCameOverTls(StrictRequests.Case refused) throws Exception {
        try (RawClient client = proxy.secure()) {
            shouldRefuse(client, TestProxy.HOST, refused);
        }
        assertThat(securePool.receivedNothing()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void shouldAnswerAndSendThePoolNothingWhenItCameInClear(StrictRequests.Case refused) throws Exception {
        try (RawClient client = proxy.plain()) {
            shouldRefuse(client, "lyncdiscover.contoso.com", refused);
        }
        assertThat(plainPool.receivedNothing()).isTrue();
    }

    private static void shouldRefuse(RawClient client, String host, StrictRequests.Case refused) throws Exception {
        // When
        client.write(refused.bytes().replace("HOST", host));
        RawAnswer answer = client.readAnswer();

        // Then
        assertThat(answer.status()).isEqualTo(refused.status());
        assertThat(answer.head().value("Connection")).contains("close");
        assertThat(answer.head().value("Date")).isPresent();
        assertThat(answer.complete()).isTrue();
        assertThat(client.readToEnd()).as("what follows").isEmpty();
    }
}
