package io.lyncedge.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lyncedge.simulator.pages.PoolSettings;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class UcwaTest {

    private static final String APPLICATIONS = "/ucwa/oauth/v1/applications";
    private static final SimulatedPool POOL = TestPool.frontEnd();
    /** Polls would wait for minutes. */
    private static final SimulatedPool SLOW = SimulatedPool.start(
            PoolSettings.frontEnd("webext.contoso.com"), ServerSpec.external(TestPool.FE, TestPool.CERTIFICATE));

    @AfterAll
    static void closePools() {
        POOL.close();
        SLOW.close();
    }

    @Test
    void shouldScaleTheSilenceWhenTimesAreScaled() throws IOException {
        try (RawClient client = TestPool.client(POOL)) {
            // When
            Instant start = Instant.now();
            RawAnswer answer = client.exchange(poll("201", "&timeout=900"));

            // Then
            assertThat(Duration.between(start, Instant.now())).isBetween(millis(900), Duration.ofSeconds(20));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().length()).isEqualTo(200);
        }
    }

    @Test
    void shouldTellTheOlderPollWhenANewOneComes() throws IOException {
        try (RawClient older = TestPool.client(SLOW);
                RawClient newer = TestPool.client(SLOW)) {
            // Given
            older.write(poll("202", ""));
            awaitPolls(1);

            // When
            newer.write(poll("202", ""));

            // Then
            RawAnswer replaced = older.readAnswer();
            assertThat(replaced.status()).isEqualTo(409);
            assertThat(replaced.body().content()).contains("PGetReplaced");
            assertThat(SLOW.raiseEvent("202")).isTrue();
            assertThat(newer.readAnswer().status()).isEqualTo(200);
        }
    }

    @Test
    void shouldForgetThePollWhenTheClientGoes() throws IOException {
        try (RawClient client = TestPool.client(SLOW)) {
            // Given
            client.write(poll("203", "&timeout=1800"));
            awaitPolls(1);

            // When
            client.reset();

            // Then
            awaitPolls(0);
        }
    }

    @Test
    void shouldLoseAnApplicationWhenItIsDeleted() throws IOException {
        try (RawClient client = TestPool.client(POOL)) {
            // Given
            RawAnswer created = client.exchange(TestPool.request(
                    "POST", "webext.contoso.com", APPLICATIONS, "Authorization: Bearer cwt=1", "Content-Length: 0"));
            String path = created.body().content().replaceFirst("(?s).*\"self\":\\{\"href\":\"([^\"]+)\".*", "$1");

            // When
            int found = client.exchange(TestPool.get(path)).status();
            int deleted = client.exchange(TestPool.request("DELETE", "webext.contoso.com", path))
                    .status();

            // Then
            assertThat(created.head().value("Set-Cookie"))
                    .hasValueSatisfying(
                            cookie -> assertThat(cookie).startsWith("cwt_ucwa=").contains("path=" + path + "/photos"));
            assertThat(found).isEqualTo(200);
            assertThat(deleted).isEqualTo(204);
            RawAnswer gone = client.exchange(TestPool.get(path));
            assertThat(gone.status()).isEqualTo(404);
            assertThat(gone.body().content()).contains("ApplicationNotFound");
        }
    }

    @Test
    void shouldDemandTheLatestVersionWhenSettingsChange() throws IOException {
        try (RawClient client = TestPool.client(POOL)) {
            // Given
            String path = APPLICATIONS + "/204/me/callForwardingSettings";
            String tag =
                    client.exchange(TestPool.get(path)).head().value("ETag").orElseThrow();

            // When
            RawAnswer unconditional = client.exchange(put(path));
            RawAnswer stale = client.exchange(put(path, "If-Match: \"1\""));
            RawAnswer latest = client.exchange(put(path, "If-Match: " + tag));

            // Then
            assertThat(unconditional.status()).isEqualTo(428);
            assertThat(stale.status()).isEqualTo(412);
            assertThat(latest.status()).isEqualTo(200);
            assertThat(latest.head().value("ETag"))
                    .hasValueSatisfying(next -> assertThat(next).isNotEqualTo(tag));
        }
    }

    private static void awaitPolls(int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> SLOW.waitingPolls() == count);
    }

    private static String poll(String application, String parameters) {
        return TestPool.get(APPLICATIONS + "/" + application + "/events?ack=1" + parameters);
    }

    private static String put(String path, String... fields) {
        return TestPool.request("PUT", "webext.contoso.com", path, fields);
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
