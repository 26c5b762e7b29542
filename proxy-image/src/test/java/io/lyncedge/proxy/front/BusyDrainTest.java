package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.verdict.Figure;
import io.lyncedge.proxy.verdict.Verdict;
import io.lyncedge.simulator.recorder.Gate;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawExchange;
import io.lyncedge.simulator.recorder.RawRecorder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** The end of a busy process: what ends before the deadline ends well, and the process right behind it. */
@ExtendWith(LeakExtension.class)
@Verdict("drains under load: all finished, exit behind the last")
class BusyDrainTest {
    private static final int POLLS = 200;
    private static final int UPLOAD = 4 * 1024 * 1024;
    private static final int PARTS = 20;

    private final Gate polls = new Gate();
    private final Gate rest = new Gate();

    @Test
    void shouldFinishPollsUploadAndStreamAndEndRightBehindTheLast(TestReporter reporter) throws Exception {
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, this::answer);
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()).drain(0, 60_000));
                RawClient upload = proxy.secure();
                RawClient stream = proxy.secure()) {
            // Given
            List<RawClient> polling = new ArrayList<>();
            for (int i = 0; i < POLLS; i++) {
                RawClient client = proxy.secure();
                polling.add(client);
                client.write(Requests.get("/poll"));
            }
            upload.write(Requests.lengthOf("POST /upload", UPLOAD)).write(new byte[UPLOAD / 2]);
            stream.write(Requests.get("/stream"));
            stream.readHead();
            pool.awaitHead(POLLS + 1);

            // When
            CompletableFuture<Void> over = proxy.plane.drain().toCompletableFuture();
            TestProxy.until(() -> proxy.plane.phase() == DrainPhase.DRAINING);

            // Then
            polls.open();
            for (RawClient client : polling) {
                assertThat(client.readAnswer().body().content()).isEqualTo("event");
                client.close();
            }
            upload.write(new byte[UPLOAD / 2]);
            RawAnswer stored = upload.readAnswer();
            assertThat(stored.body().content()).isEqualTo(String.valueOf(UPLOAD));
            assertThat(over).as("the stream goes on").isNotDone();
            rest.open();
            assertThat(stream.readToEnd()).endsWith("part" + (PARTS - 1) + "\r\n0\r\n\r\n");
            over.get(5, TimeUnit.SECONDS);
            assertThat(proxy.exchanges(POLLS + 2))
                    .extracting(SeenExchange::status)
                    .containsOnly(200);
            Figure.publish(reporter, "losses in a drain", "0 of " + (POLLS + 2) + " exchanges");
        }
    }

    private void answer(RawExchange exchange) throws IOException, InterruptedException {
        switch (exchange.request().target()) {
            case "/poll" -> {
                polls.await();
                exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nevent");
            }
            case "/stream" -> {
                exchange.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                for (int i = 0; i < PARTS; i++) {
                    String part = "part" + i;
                    exchange.write(Integer.toHexString(part.length()) + "\r\n" + part + "\r\n");
                    if (i == PARTS / 2) {
                        rest.await();
                    }
                }
                exchange.write("0\r\n\r\n");
            }
            default -> {
                long received = exchange.awaitBody().body().length();
                String count = String.valueOf(received);
                exchange.write("HTTP/1.1 200 OK\r\nContent-Length: " + count.length() + "\r\n\r\n" + count);
            }
        }
    }
}
