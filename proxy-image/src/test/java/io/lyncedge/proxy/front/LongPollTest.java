package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.simulator.recorder.Gate;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.Responders;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One real long poll: with the product's own times nothing ends it, and an event after all that time arrives. */
@Tag("slow")
@ExtendWith(LeakExtension.class)
class LongPollTest {
    private static final Duration POLL = Duration.ofSeconds(960);

    @Test
    void shouldDeliverTheEventOfAPollThatWaited960Seconds() throws Exception {
        Gate event = new Gate();
        try (RawRecorder pool = RawRecorder.tls(Plan.POOL, Responders.held(event, Responders.ok()));
                TestProxy proxy = TestProxy.start(new Plan()
                        .limits(1_830_000, 120_000)
                        .times(times -> {
                            times.keepAlive = 180_000;
                            times.writeStall = 120_000;
                            times.upstreamIdle = 100_000;
                        })
                        .pool("fe", pool.port())
                        .publish(TestProxy.HOST, "fe"));
                RawClient client = proxy.secure().patience(POLL.plusSeconds(60))) {
            // When
            client.write(Requests.get("/ucwa/oauth/v1/applications/103/events?ack=1&timeout=900"));
            pool.awaitHead(0);
            Pauses.of(POLL.toMillis());
            event.open();

            // Then
            assertThat(client.readAnswer().body().content()).isEqualTo("ok");
        }
    }
}
