package io.lyncedge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.simulator.recorder.ConnectionEnd;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.Responders;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RelayTest {
    @Test
    void shouldHandBytesOnBothWaysWhenConnected() throws IOException {
        try (RawRecorder server = RawRecorder.plain(Responders.ok());
                Relay relay = Relay.start(0, server.address());
                RawClient client = RawClient.plain(relay.port())) {
            // When
            int status =
                    client.exchange("GET /through HTTP/1.1\r\nHost: a\r\n\r\n").status();

            // Then
            assertThat(status).isEqualTo(200);
            assertThat(server.awaitRequest(0).head().text()).startsWith("GET /through HTTP/1.1\r\n");
        }
    }

    @Test
    void shouldEndTheOtherSideWhenOneEnds() throws IOException {
        try (RawRecorder server = RawRecorder.plain(Responders.ok());
                Relay relay = Relay.start(0, server.address());
                RawClient client = RawClient.plain(relay.port())) {
            // When
            client.finish();

            // Then
            assertThat(client.awaitEnd()).isEqualTo(ConnectionEnd.FINISHED);
        }
    }
}
