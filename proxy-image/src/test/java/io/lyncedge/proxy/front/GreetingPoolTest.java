package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.exchange.HandshakeResult;
import io.lyncedge.proxy.verdict.Verdict;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.RecorderSettings;
import io.lyncedge.simulator.recorder.Responders;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pools that speak on a fresh connection before they were asked: proxy.md item 5. What comes with the end of the handshake is
 * never an answer. What looks like one, and comes when the request has just left, is one by all rules of HTTP (an early
 * answer); but nothing behind it is ever given to anybody.
 */
@ExtendWith(LeakExtension.class)
@Verdict("hostile pools: no client got a truncated or foreign answer")
class GreetingPoolTest {
    private static final List<String> NO_ANSWERS = List.of(
            "220 mail.contoso.com ESMTP\r\n",
            "SSH-2.0-OpenSSH_9.7\r\n",
            "<html>foreign</html>",
            "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
            "HTTP/1.1 200 OK\nContent-Length: 7\n\nforeign");

    static Stream<Arguments> greetings() {
        return NO_ANSWERS.stream()
                .flatMap(greeting -> Stream.of(Arguments.of(true, greeting), Arguments.of(false, greeting)));
    }

    @ParameterizedTest
    @MethodSource("greetings")
    void shouldAnswer503WhenTheGreetingIsNoAnswer(boolean tls, String greeting) throws Exception {
        try (RawRecorder pool = greeting(tls, greeting);
                TestProxy proxy = proxyOf(tls, pool);
                RawClient client = client(tls, proxy)) {
            // When
            RawAnswer answer = client.exchange(Requests.get("/x"));

            // Then
            assertThat(answer.status()).isEqualTo(503);
            pool.awaitEnd(0);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldGiveAtMostOneAnswerAndNeverUseTheConnectionAgain(boolean tls) throws Exception {
        try (RawRecorder pool = greeting(tls, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfirst");
                TestProxy proxy = proxyOf(tls, pool);
                RawClient one = client(tls, proxy);
                RawClient two = client(tls, proxy)) {
            for (int i = 0; i < 4; i++) {
                // When
                RawAnswer answer = (i % 2 == 0 ? one : two).exchange(Requests.get("/x"));

                // Then
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body().content()).isEqualTo("first");
                pool.awaitEnd(i);
            }
            assertThat(pool.connections()).as("one for each request").hasSize(4);
        }
    }

    @Test
    void shouldTakeNoAnswerThatComesWithTheEndOfTheHandshake() throws Exception {
        try (EagerServer server = EagerServer.start(Plan.POOL, "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nforeign");
                TestProxy proxy = TestProxy.start(Plan.single(server.port()));
                RawClient client = proxy.secure()) {
            // When
            RawAnswer answer = client.exchange(Requests.get("/x"));

            // Then
            assertThat(server.greeted()).isPositive();
            assertThat(answer.status()).isEqualTo(503);
            assertThat(proxy.seen.upstreamHandshakes).containsOnly(HandshakeResult.SPOKE_FIRST);
        }
    }

    private static RawRecorder greeting(boolean tls, String greeting) {
        RecorderSettings settings = tls ? RecorderSettings.tls(Plan.POOL) : RecorderSettings.plain();
        return RawRecorder.start(settings.withGreeting(greeting), Responders.ok());
    }

    private static TestProxy proxyOf(boolean tls, RawRecorder pool) {
        return TestProxy.start(tls ? Plan.single(pool.port()) : Plan.bridge(pool.port()));
    }

    private static RawClient client(boolean tls, TestProxy proxy) throws IOException {
        return tls ? proxy.secure() : proxy.plain();
    }
}
