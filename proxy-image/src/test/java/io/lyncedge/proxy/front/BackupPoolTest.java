package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.Responders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LeakExtension.class)
class BackupPoolTest {
    private static final String ALONE = "webext2.contoso.com";

    @Test
    void shouldServeFromTheBackupPoolWhileNoServerOfThePoolIsHealthyAndComeBack() throws Exception {
        try (RawRecorder own = RawRecorder.tls(Plan.POOL, Responders.answering("HTTP/1.1 200 OK", "own"));
                RawRecorder backup = RawRecorder.tls(Plan.POOL, Responders.answering("HTTP/1.1 200 OK", "backup"));
                TestProxy proxy = TestProxy.start(plan(own.port(), backup.port()));
                RawClient client = proxy.secure()) {
            // When
            String healthy = body(client, "/1");
            proxy.ill.add("fe0.corp.contoso.com");
            String ill = body(client, "/2");
            proxy.ill.clear();
            String back = body(client, "/3");

            // Then
            assertThat(healthy).isEqualTo("own");
            assertThat(ill).isEqualTo("backup");
            assertThat(back).isEqualTo("own");
        }
    }

    @Test
    void shouldAskThePoolAllTheSameWhenNeitherPoolIsHealthy() throws Exception {
        try (RawRecorder own = RawRecorder.tls(Plan.POOL, Responders.answering("HTTP/1.1 200 OK", "own"));
                RawRecorder backup = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(plan(own.port(), backup.port()));
                RawClient client = proxy.secure()) {
            // Given
            proxy.ill.add("fe0.corp.contoso.com");
            proxy.ill.add("london0.corp.contoso.com");

            // When, Then
            assertThat(body(client, "/")).isEqualTo("own");
        }
    }

    @Test
    void shouldGoToTheBackupAtOnceWhenThePoolRefusesConnections() throws Exception {
        try (RawRecorder backup = RawRecorder.tls(Plan.POOL, Responders.answering("HTTP/1.1 200 OK", "backup"));
                TestProxy proxy = TestProxy.start(plan(ClosedPort.any(), backup.port()));
                RawClient client = proxy.secure()) {
            // When, Then
            for (int i = 0; i < 5; i++) {
                assertThat(client.exchange(Requests.post("/" + i, "body"))
                                .body()
                                .content())
                        .isEqualTo("backup");
            }
            assertThat(backup.requests()).hasSize(5);
        }
    }

    @Test
    void shouldLeaveNamesWithoutBackupOnTheirOwnPool() throws Exception {
        try (RawRecorder backup = RawRecorder.tls(Plan.POOL, Responders.ok());
                TestProxy proxy = TestProxy.start(new Plan()
                        .pool("fe", ClosedPort.any())
                        .pool("london", backup.port())
                        .publish(ALONE, "fe")
                        .backup("fe", "london")
                        .publish(TestProxy.HOST, "fe"));
                RawClient client = proxy.secure()) {
            // When
            int status = client.exchange("GET / HTTP/1.1\r\nHost: " + ALONE + "\r\n\r\n")
                    .status();

            // Then
            assertThat(status).isEqualTo(503);
            assertThat(backup.requests()).isEmpty();
        }
    }

    private static String body(RawClient client, String target) throws Exception {
        return client.exchange(Requests.get(target)).body().content();
    }

    private static Plan plan(int own, int backup) {
        return new Plan()
                .pool("fe", own)
                .pool("london", backup)
                .backup("fe", "london")
                .publish(TestProxy.HOST, "fe");
    }
}
