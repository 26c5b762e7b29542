package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.HttpMode;
import io.lyncedge.config.HttpsMode;
import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.front.LongBody.Framing;
import io.lyncedge.simulator.recorder.MessageBody;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.RecorderSettings;
import io.lyncedge.simulator.recorder.Responder;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bodies of any length go through unchanged, by their hash, in memory that does not grow with them. */
@ExtendWith(LeakExtension.class)
class LongBodiesTest {
    private static final long LONG = 50_000_000;
    private static final long VERY_LONG = 500_000_000;

    /** Both directions full, and as much again for what the test itself holds. */
    private static final long GROWTH = 4 * TestProxy.PER_DIRECTION;

    /** A body stops while its sender collects garbage to look at the memory: a minute and more on a busy machine. */
    private static final long LOOKING_MILLIS = 600_000;

    private static final Consumer<TestProxy> NOT_WATCHED = _ -> {};

    @ParameterizedTest
    @EnumSource(Framing.class)
    void shouldCarryALongBodyBothWaysOverTls(Framing framing) throws Exception {
        assertSent(new LongBody(LONG, framing), NOT_WATCHED);
        assertReceived(new LongBody(LONG, framing), true, NOT_WATCHED);
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void shouldCarryALongBodyFromThePoolInClear(Framing framing) throws Exception {
        assertReceived(new LongBody(LONG, framing), false, NOT_WATCHED);
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource(Framing.class)
    void shouldHoldNoMoreWhenAVeryLongBodyGoesToThePool(Framing framing) throws Exception {
        MemoryWatch watch = new MemoryWatch();

        assertSent(new LongBody(VERY_LONG, framing), watch::look);

        watch.assertGrewAtMost(GROWTH, VERY_LONG + " bytes to the pool over TLS, " + framing);
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource(Framing.class)
    void shouldHoldNoMoreWhenAVeryLongBodyComesOverTls(Framing framing) throws Exception {
        MemoryWatch watch = new MemoryWatch();

        assertReceived(new LongBody(VERY_LONG, framing), true, watch::look);

        watch.assertGrewAtMost(GROWTH, VERY_LONG + " bytes from the pool over TLS, " + framing);
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource(Framing.class)
    void shouldHoldNoMoreWhenAVeryLongBodyComesInClear(Framing framing) throws Exception {
        MemoryWatch watch = new MemoryWatch();

        assertReceived(new LongBody(VERY_LONG, framing), false, watch::look);

        watch.assertGrewAtMost(GROWTH, VERY_LONG + " bytes from the pool in clear, " + framing);
    }

    private static void assertSent(LongBody body, Consumer<TestProxy> atEachTenth) throws Exception {
        Responder received = exchange -> {
            String hash = exchange.awaitBody().body().sha256();
            exchange.write("HTTP/1.1 200 OK\r\nContent-Length: " + hash.length() + "\r\n\r\n" + hash);
        };
        try (RawRecorder pool = RawRecorder.start(settings(true), received);
                TestProxy proxy = TestProxy.start(plan(true, pool.port()));
                RawClient client = proxy.secure()) {
            // When
            client.write(Requests.head("POST /long HTTP/1.1", body.fieldLine()));
            body.writeTo(client.output(), () -> atEachTenth.accept(proxy));

            // Then
            assertThat(client.readAnswer().body().content()).isEqualTo(body.hash());
        }
    }

    private static void assertReceived(LongBody body, boolean secure, Consumer<TestProxy> atEachTenth)
            throws Exception {
        TestProxy[] watched = new TestProxy[1];
        Responder sent = exchange -> {
            exchange.write("HTTP/1.1 200 OK\r\n" + body.fieldLine() + "\r\n\r\n");
            body.writeTo(exchange.output(), () -> atEachTenth.accept(watched[0]));
        };
        try (RawRecorder pool = RawRecorder.start(settings(secure), sent);
                TestProxy proxy = TestProxy.start(plan(secure, pool.port()));
                RawClient client = secure ? proxy.secure() : proxy.plain()) {
            // When
            watched[0] = proxy;
            client.write(Requests.get("/long"));
            MessageBody received = client.readAnswer().body();

            // Then
            assertThat(received.sha256()).isEqualTo(body.hash());
        }
    }

    private static Plan plan(boolean secure, int port) {
        Plan patient = new Plan().limits(LOOKING_MILLIS, LOOKING_MILLIS);
        return secure
                ? patient.pool("fe", port).publish(TestProxy.HOST, "fe")
                : patient.plainPool("fe", port).publish(TestProxy.HOST, "fe", HttpsMode.CLOSED, HttpMode.BRIDGE);
    }

    private static RecorderSettings settings(boolean secure) {
        return (secure ? RecorderSettings.tls(Plan.POOL) : RecorderSettings.plain()).withBodyCap(0);
    }
}
