package io.lyncedge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.simulator.ntlm.NtlmClient;
import io.lyncedge.simulator.ntlm.NtlmDomain;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class NtlmSignInTest {

    private static final SimulatedPool POOL = TestPool.frontEnd();
    private static final String TICKETS = "/WebTicket/WebTicketService.svc";

    private final NtlmClient alice = new NtlmClient(NtlmDomain.contoso().users().getFirst());

    @AfterAll
    static void closePool() {
        POOL.close();
    }

    @Test
    void shouldChallengeWithBothSchemesWhenNothingIsSent() throws IOException {
        try (RawClient client = TestPool.client(POOL)) {
            // When
            RawAnswer answer = client.exchange(TestPool.get("/abs/handler"));

            // Then
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.head().values("WWW-Authenticate")).isEqualTo(List.of("Negotiate", "NTLM"));
            assertThat(answer.body().length()).isEqualTo(1293);
        }
    }

    @Test
    void shouldAdmitThisConnectionAndNoOtherWhenTheExchangeSucceeds() throws IOException {
        try (RawClient client = TestPool.client(POOL);
                RawClient other = TestPool.client(POOL)) {
            // When
            RawAnswer answer = signIn(client);

            // Then
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.head().value("X-Simulator-User")).contains("CONTOSO\\alice");
            assertThat(client.exchange(TestPool.get("/abs/handler")).status()).isEqualTo(200);
            assertThat(client.exchange(TestPool.get("/abs/handler/D-12a0-1299.lsabs"))
                            .status())
                    .isEqualTo(404);
            assertThat(other.exchange(TestPool.get("/abs/handler")).status()).isEqualTo(401);
        }
    }

    @Test
    void shouldRefuseWhenTheLegsComeOnDifferentConnections() throws IOException {
        try (RawClient first = TestPool.client(POOL);
                RawClient second = TestPool.client(POOL)) {
            // When
            String type2 = challenge(first);
            RawAnswer answer = second.exchange(absWith(alice.type3(type2)));

            // Then
            assertThat(answer.status()).isEqualTo(401);
        }
    }

    @Test
    void shouldRefuseBeforeTheBodyWhenItIsExpected() throws IOException {
        try (RawClient client = TestPool.client(POOL)) {
            // When
            RawAnswer answer = client.exchange(post("NTLM " + alice.curlType1(), "Expect: 100-continue"));

            // Then
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body().length()).isZero();
            String type2 = answer.head().value("WWW-Authenticate").orElseThrow().substring("NTLM ".length());
            client.write("x".repeat(2500));
            client.write(post("NTLM " + alice.type3(type2)) + "y".repeat(2500));
            assertThat(client.readAnswer().status()).isEqualTo(200);
        }
    }

    @Test
    void shouldGiveATokenWhenWindowsAuthenticationIsTheGrant() throws IOException {
        try (RawClient client = TestPool.client(POOL)) {
            // Given
            signIn(client);

            // When
            String form = "grant_type=urn:microsoft.rtc:windows";
            RawAnswer answer = client.exchange(TestPool.request(
                            "POST", "webext.contoso.com", "/WebTicket/oauthtoken", "Content-Length: " + form.length())
                    + form);

            // Then
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().content()).contains("cwt=").hasSize(250);
        }
    }

    @Test
    void shouldForgetEverybodyWhenConnectionsAreDropped() throws IOException {
        try (SimulatedPool pool = TestPool.frontEnd()) {
            // Given
            try (RawClient client = TestPool.client(pool)) {
                signIn(client);

                // When
                pool.server().dropConnections();

                // Then
                client.awaitEnd();
            }
            try (RawClient again = TestPool.client(pool)) {
                assertThat(again.exchange(TestPool.get("/abs/handler")).status())
                        .isEqualTo(401);
            }
        }
    }

    private RawAnswer signIn(RawClient client) throws IOException {
        return client.exchange(absWith(alice.type3(challenge(client))));
    }

    private String challenge(RawClient client) throws IOException {
        RawAnswer answer = client.exchange(absWith(alice.type1()));
        assertThat(answer.head().values("WWW-Authenticate")).hasSize(1);
        return answer.head().value("WWW-Authenticate").orElseThrow().substring("NTLM ".length());
    }

    private static String absWith(String token) {
        return TestPool.get("/abs/handler", "Authorization: NTLM " + token);
    }

    private static String post(String authorization, String... fields) {
        String[] all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 2, fields.length);
        all[0] = "Authorization: " + authorization;
        all[1] = "Content-Length: 2500";
        return TestPool.request("POST", "webext.contoso.com", TICKETS, all);
    }
}
