package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.HttpMode;
import io.lyncedge.config.HttpsMode;
import io.lyncedge.config.SessionAffinity;
import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.Responders;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LeakExtension.class)
class AffinityTest {
    private final RawRecorder one = RawRecorder.tls(
            Plan.POOL, Responders.answering("HTTP/1.1 200 OK", "one", "Set-Cookie: cwt_ucwa=x; path=/photos"));
    private final RawRecorder two = RawRecorder.tls(
            Plan.POOL, Responders.answering("HTTP/1.1 200 OK", "two", "Set-Cookie: cwt_ucwa=x; path=/photos"));

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @Test
    void shouldSetAnOpaqueCookieBehindThePoolsOwnAndKeepItsClientOnTheServer() throws Exception {
        try (TestProxy proxy = TestProxy.start(plan(new Plan().affinity(SessionAffinity.COOKIE)));
                RawClient client = proxy.secure()) {
            // When
            RawAnswer first = client.exchange(Requests.get("/"));

            // Then
            List<String> set = first.head().values("Set-Cookie");
            assertThat(set).hasSize(2);
            assertThat(set.getFirst()).isEqualTo("cwt_ucwa=x; path=/photos");
            assertThat(set.getLast()).matches("lyncedge-fe=[-_A-Za-z0-9]{22}; Path=/; Secure; HttpOnly");
            for (int i = 0; i < 6; i++) {
                RawAnswer kept = client.exchange(Requests.get("/", "Cookie: a=b; " + pair(set.getLast())));
                assertThat(kept.body().content()).isEqualTo(first.body().content());
                assertThat(kept.head().values("Set-Cookie")).hasSize(1);
            }
        }
    }

    @Test
    void shouldBalanceAndSetAnotherCookieWhenTheOneOfTheClientIsUnknown() throws Exception {
        try (TestProxy proxy = TestProxy.start(plan(new Plan().affinity(SessionAffinity.COOKIE)));
                RawClient client = proxy.secure()) {
            // When
            RawAnswer answer = client.exchange(Requests.get("/", "Cookie: lyncedge-fe=10.20.0.1"));

            // Then
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.head().values("Set-Cookie")).hasSize(2);
        }
    }

    @Test
    void shouldGoElsewhereAndSetTheOtherCookieWhenTheServerIsIllOrDrains() throws Exception {
        try (TestProxy proxy = TestProxy.start(plan(new Plan().affinity(SessionAffinity.COOKIE)));
                RawClient client = proxy.secure()) {
            // Given
            RawAnswer first = client.exchange(Requests.get("/"));
            String cookie = "Cookie: " + pair(first.head().values("Set-Cookie").getLast());
            int number = first.body().content().equals("one") ? 0 : 1;

            // When
            proxy.ill.add("fe" + number + ".corp.contoso.com");
            RawAnswer ill = client.exchange(Requests.get("/", cookie));
            proxy.ill.clear();
            proxy.serve(plan(new Plan().affinity(SessionAffinity.COOKIE).draining("fe", number)));
            RawAnswer draining = client.exchange(Requests.get("/", cookie));

            // Then
            assertThat(List.of(ill, draining)).allSatisfy(answer -> {
                assertThat(answer.body().content()).isNotEqualTo(first.body().content());
                assertThat(answer.head().values("Set-Cookie")).hasSize(2);
            });
        }
    }

    @Test
    void shouldGiveTheSameCookieInEveryReplica() throws Exception {
        try (TestProxy proxy = TestProxy.start(plan(new Plan().affinity(SessionAffinity.COOKIE)));
                TestProxy replica = TestProxy.start(plan(new Plan().affinity(SessionAffinity.COOKIE)));
                RawClient client = proxy.secure();
                RawClient later = replica.secure()) {
            // When
            RawAnswer first = client.exchange(Requests.get("/"));
            String cookie = "Cookie: " + pair(first.head().values("Set-Cookie").getLast());

            // Then
            for (int i = 0; i < 4; i++) {
                assertThat(later.exchange(Requests.get("/", cookie)).body().content())
                        .isEqualTo(first.body().content());
            }
        }
    }

    /** MS-WSMAN: not HttpOnly, without expiry, in each answer to a request without it, whatever the connection had before. */
    @Test
    void shouldSetTheCookieOfLync2010InEveryAnswerToARequestWithoutIt() throws Exception {
        try (TestProxy proxy = TestProxy.start(plan(new Plan().lync2010Members()));
                RawClient client = proxy.secure()) {
            // When
            RawAnswer first = client.exchange(Requests.get("/"));
            RawAnswer second = client.exchange(Requests.get("/"));
            String set = second.head().values("Set-Cookie").getLast();
            RawAnswer third = client.exchange(Requests.get("/", "Cookie: " + pair(set)));

            // Then
            assertThat(first.head().values("Set-Cookie").getLast())
                    .matches("MS-WSMAN=[-_A-Za-z0-9]{22}; Path=/; Secure");
            assertThat(set).startsWith("MS-WSMAN=");
            assertThat(third.head().values("Set-Cookie")).hasSize(1);
            assertThat(third.body().content()).isEqualTo(second.body().content());
        }
    }

    @Test
    void shouldKeepAClientByItsAddress() throws Exception {
        try (TestProxy proxy = TestProxy.start(plan(new Plan().affinity(SessionAffinity.CLIENT_IP)))) {
            // When
            for (int i = 0; i < 6; i++) {
                try (RawClient client = proxy.secure()) {
                    assertThat(client.exchange(Requests.get("/")).head().values("Set-Cookie"))
                            .hasSize(1);
                }
            }

            // Then
            assertThat(List.of(one.requests().size(), two.requests().size())).containsExactlyInAnyOrder(0, 6);
        }
    }

    @Test
    void shouldSetNoCookieWithoutAffinityAndNoneInClear() throws Exception {
        try (RawRecorder plain = RawRecorder.plain(Responders.ok());
                TestProxy proxy = TestProxy.start(plan(new Plan())
                        .affinity(SessionAffinity.COOKIE)
                        .plainPool("bridged", plain.port())
                        .publish("meet.contoso.com", "bridged", HttpsMode.CLOSED, HttpMode.BRIDGE));
                RawClient client = proxy.secure();
                RawClient inClear = proxy.plain()) {
            assertThat(client.exchange(Requests.get("/")).head().values("Set-Cookie"))
                    .hasSize(1);
            assertThat(inClear.exchange("GET / HTTP/1.1\r\nHost: meet.contoso.com\r\n\r\n")
                            .head()
                            .values("Set-Cookie"))
                    .isEmpty();
        }
    }

    private Plan plan(Plan begun) {
        return begun.pool("fe", one.port(), two.port()).publish(TestProxy.HOST, "fe");
    }

    private static String pair(String setCookie) {
        return setCookie.substring(0, setCookie.indexOf(';'));
    }
}
