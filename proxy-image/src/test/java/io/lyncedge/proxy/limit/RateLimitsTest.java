package io.lyncedge.proxy.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.RateLimitConfig;
import io.lyncedge.config.RateLimitCount;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitsTest {
    private static final String LOGIN = "/WebTicket/oauthtoken";
    private static final InetAddress CLIENT = InetAddress.ofLiteral("198.51.100.7");
    private static final InetAddress OTHER = InetAddress.ofLiteral("2001:db8::7");

    private final AtomicLong now = new AtomicLong();
    private final ClientCounters counters = new ClientCounters(now::get);
    private final RateLimits limits = RateLimits.of(
            List.of(
                    new RateLimitConfig("login", RateLimitCount.REQUESTS, List.of(LOGIN), 2, 60_000),
                    new RateLimitConfig("ntlm", RateLimitCount.FAILED_NTLM, List.of(), 2, 1_500)),
            () -> counters);

    @Test
    void shouldRefuseUntilTheWindowEndsWhenAClientIsOverItsRequests() {
        // When, Then
        assertThat(List.of(request(CLIENT), request(CLIENT), request(CLIENT), request(CLIENT)))
                .containsExactly(0L, 0L, 60L, 60L);
        assertThat(request(OTHER)).as("another client").isZero();
        now.set(60_000);
        assertThat(request(CLIENT)).as("the next window").isZero();
    }

    @Test
    void shouldRefuseSignInsAndNothingElseWhenAClientFailedTooOften() {
        // When
        limits.signInFailed(CLIENT);
        long afterOne = limits.refuse(CLIENT, "/abs/handler", true);
        limits.signInFailed(CLIENT);

        // Then
        assertThat(afterOne).isZero();
        assertThat(limits.refuse(CLIENT, "/abs/handler", true)).isEqualTo(2);
        assertThat(limits.refuse(CLIENT, "/abs/handler", false)).isZero();
        assertThat(limits.refuse(OTHER, "/abs/handler", true)).isZero();
        now.set(1_500);
        assertThat(limits.refuse(CLIENT, "/abs/handler", true)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webticket/OAUTHTOKEN",
                "//WebTicket/./oauthtoken",
                "/WebTicket/oauth%74oken",
                "/WebTicket/oauthtoken/",
                "/WebTicket/oauthtoken;x=y",
                "/(S(a))/WebTicket/oauthtoken",
                "\\WebTicket\\oauthtoken"
            })
    void shouldCountHoweverThePathIsWritten(String path) {
        for (int i = 0; i < 2; i++) {
            limits.refuse(CLIENT, path, false);
        }
        assertThat(limits.refuse(CLIENT, path, false)).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/WebTicket", "/WebTicket/oauthtoken/more", "/other", "/"})
    void shouldCountWholePathsAlone(String path) {
        for (int i = 0; i < 5; i++) {
            assertThat(limits.refuse(CLIENT, path, false)).isZero();
        }
    }

    @Test
    void shouldCountEveryPathWhenNoneIsNamed() {
        // Given
        RateLimits all = RateLimits.of(
                List.of(new RateLimitConfig("all", RateLimitCount.REQUESTS, List.of(), 2, 1_000)), () -> counters);

        // When, Then
        assertThat(List.of(
                        all.refuse(CLIENT, "/a", false),
                        all.refuse(CLIENT, "/b", false),
                        all.refuse(CLIENT, "/c", false)))
                .containsExactly(0L, 0L, 1L);
    }

    private long request(InetAddress client) {
        return limits.refuse(client, LOGIN, false);
    }
}
