package io.lyncedge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.simulator.http.Site;
import io.lyncedge.simulator.pages.PoolSettings;
import io.lyncedge.simulator.recorder.ClientTls;
import io.lyncedge.simulator.recorder.ConnectionEnd;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedSitesTest {

    private static final SimulatedPool POOL = TestPool.frontEnd();

    @AfterAll
    static void closePool() {
        POOL.close();
    }

    @ParameterizedTest
    @CsvSource({"EXTERNAL, true, External", "EXTERNAL, false, External", "INTERNAL, true, Internal"})
    void shouldNameTheSiteOfTheListenerWhateverItsPortIs(Site site, boolean secure, String location)
            throws IOException {
        try (RawClient client = TestPool.client(POOL, new ListenerSpec(site, secure, 0))) {
            // When
            RawAnswer answer = client.exchange(TestPool.get("/AutoDiscover/AutoDiscoverService.svc/Root"));

            // Then
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().content()).contains("\"AccessLocation\":\"" + location + "\"");
            assertThat(answer.head().value("X-MS-Server-Fqdn")).contains(TestPool.FE);
        }
    }

    @Test
    void shouldRedirectInTheDocumentWhenDiscoveryIsInClear() throws IOException {
        try (RawClient client = TestPool.client(POOL, ListenerSpec.EXTERNAL_HTTP)) {
            // When
            RawAnswer answer = client.exchange(TestPool.request("GET", "lyncdiscover.fabrikam.com", "/"));

            // Then
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().content())
                    .contains("\"token\":\"Redirect\"")
                    .contains("\"href\":\"https://webext.contoso.com/");
        }
    }

    @ParameterizedTest
    @CsvSource({"/cscp/", "/OcsPowershell/", "/RequestHandler/x", "/locationinformation/liservice.svc"})
    void shouldHaveAdministrationOnTheInternalSiteAlone(String path) throws IOException {
        try (RawClient outside = TestPool.client(POOL, ListenerSpec.EXTERNAL_HTTPS);
                RawClient inside = TestPool.client(POOL, ListenerSpec.INTERNAL_HTTPS)) {
            assertThat(outside.exchange(TestPool.get(path)).status()).isEqualTo(404);
            assertThat(inside.exchange(TestPool.get(path)).status()).isEqualTo(200);
        }
    }

    @Test
    void shouldTellWhatItReceived() throws IOException {
        try (RawClient client = TestPool.client(POOL)) {
            // When
            client.exchange(TestPool.get("/no<such>?q", "Via: 1.1 evil"));
            RawAnswer shown = client.exchange(TestPool.get("/simulator/received"));

            // Then
            assertThat(POOL.received())
                    .filteredOn(request -> request.target().equals("/no<such>?q"))
                    .singleElement()
                    .satisfies(request -> {
                        assertThat(request.values("via")).containsExactly("1.1 evil");
                        assertThat(request.connection().peer()).isEqualTo(client.localAddress());
                    });
            assertThat(shown.body().content()).contains("\"target\":\"/no<such>?q\"");
        }
    }

    @Test
    void shouldServeLongLinesAndHeadsWhenTicketsAreBig() throws IOException {
        try (RawClient client = TestPool.client(POOL)) {
            // When
            String target = "/lwa/WebPages/LwaClient.aspx?xml=" + "a".repeat(30_000);
            RawAnswer answer = client.exchange(TestPool.get(target, "X-MS-WebTicket: " + "t".repeat(90_000)));

            // Then
            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @Test
    void shouldAnswerInOrderWhenRequestsArePipelined() throws IOException {
        try (RawClient client = TestPool.client(POOL)) {
            // When
            client.write(TestPool.get("/ucwa/oauth/v1/applications/150/events?timeout=180") + TestPool.get("/dialin"));

            // Then
            assertThat(client.readAnswer().head().value("Content-Type")).contains("application/json");
            assertThat(client.readAnswer().body().length()).isEqualTo(20_000);
        }
    }

    @Test
    void shouldCloseWhenTheClientTakesHttp2() throws IOException {
        ServerSpec iis10 =
                ServerSpec.external(TestPool.FE, TestPool.CERTIFICATE).offeringHttp2();
        try (SimulatedPool pool = SimulatedPool.start(PoolSettings.frontEnd("webext.contoso.com"), iis10)) {
            int port = pool.server().port(ListenerSpec.EXTERNAL_HTTPS);
            try (RawClient both = RawClient.tls(port, ClientTls.sni(TestPool.FE).withAlpn("http/1.1", "h2"));
                    RawClient old =
                            RawClient.tls(port, ClientTls.sni(TestPool.FE).withAlpn("http/1.1"))) {
                assertThat(both.applicationProtocol()).isEqualTo("h2");
                assertThat(both.awaitEnd()).isEqualTo(ConnectionEnd.FINISHED);
                assertThat(old.exchange(TestPool.get("/dialin")).status()).isEqualTo(200);
            }
        }
    }
}
