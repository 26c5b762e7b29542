package io.lyncedge.proxy.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.Endpoint;
import io.lyncedge.config.HttpMode;
import io.lyncedge.config.HttpsMode;
import io.lyncedge.config.PublicationService;
import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.proxy.fixture.BundleMaker;
import io.lyncedge.proxy.fixture.Configs;
import io.lyncedge.proxy.wire.RequestHead;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {
    private static final RouteTable TABLE = RouteTable.of(new BundleMaker()
            .pool(Configs.frontEnd("paris", new Endpoint("192.0.2.1", 4443), new Endpoint("192.0.2.1", 8080)))
            .pool(Configs.office("office", new Endpoint("192.0.2.2", 443)))
            .publish(Configs.published("webext.contoso.com", PublicationService.WEB_SERVICES, "paris"))
            .publish(Configs.published("officewebapps.contoso.com", PublicationService.OFFICE_WEB_APPS, "office"))
            .publish(Configs.published(
                    "meet.contoso.com", PublicationService.MEET, "paris", HttpsMode.BRIDGE, HttpMode.REDIRECT))
            .publish(Configs.published(
                    "lyncdiscover.fabrikam.com",
                    PublicationService.AUTODISCOVER,
                    "paris",
                    HttpsMode.CLOSED,
                    HttpMode.BRIDGE))
            .config());

    @ParameterizedTest
    @ValueSource(
            strings = {"webext.contoso.com", "WEBEXT.Contoso.COM", "webext.contoso.com.", "webext.contoso.com:443"})
    void shouldForwardWhenTheHostIsPublished(String host) {
        // When
        RouteDecision decision = https("GET /meet HTTP/1.1", host);

        // Then
        assertThat(decision).isInstanceOfSatisfying(RouteDecision.Forward.class, forward -> {
            assertThat(forward.plain()).isFalse();
            assertThat(forward.route().pool().name()).isEqualTo("paris");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "elsewhere.contoso.com,unknown-host",
        "contoso.com,unknown-host",
        "webext.contoso.com:8443,unknown-host",
        "webext.contoso.com:80,unknown-host",
        "[2001:db8::1],unknown-host",
        "lyncdiscover.fabrikam.com,https-closed"
    })
    void shouldRefuseOnHttpsWhenTheHostIsNotServedThere(String host, String word) {
        assertThat(cause(https("GET / HTTP/1.1", host))).isEqualTo(word);
    }

    @Test
    void shouldRefuseWhenHttp10NamesNoHost() {
        assertThat(cause(route(
                        Listener.HTTPS, Requests.parsed(Listener.HTTPS, "GET / HTTP/1.0"), ShownCertificate.NONE)))
                .isEqualTo("unknown-host");
    }

    @ParameterizedTest
    @CsvSource({
        "webext.contoso.com,true",
        "meet.contoso.com,true",
        "officewebapps.contoso.com,false",
    })
    void shouldCompareTheHostWithSniAndTheCertificateShown(String host, boolean admitted) {
        // Given
        ShownCertificate shown = new ShownCertificate(
                Optional.of("webext.contoso.com"), CertificateNames.of(List.of("meet.contoso.com", "*.fabrikam.com")));

        // When
        RouteDecision decision = route(Listener.HTTPS, get(Listener.HTTPS, "/x", host), shown);

        // Then
        assertThat(cause(decision)).isEqualTo(admitted ? "forward" : "sni-mismatch");
    }

    @ParameterizedTest
    @CsvSource({"/cscp,path-denied", "/%63scp/,path-denied", "/%00,bad-path", "/lwa/x?meeturl=a,meeting-url-denied"})
    void shouldRefuseDeniedPathsOnEveryListener(String target, String word) {
        assertThat(cause(https("GET " + target + " HTTP/1.1", "webext.contoso.com")))
                .isEqualTo(word);
        assertThat(cause(http("GET " + target + " HTTP/1.1", "meet.contoso.com")))
                .isEqualTo(word);
        assertThat(cause(http("GET " + target + " HTTP/1.1", "lyncdiscover.fabrikam.com")))
                .isEqualTo(word);
    }

    @Test
    void shouldDenyTheAdministrationOfOfficeWebApps() {
        assertThat(cause(https("GET /op/x HTTP/1.1", "officewebapps.contoso.com")))
                .isEqualTo("path-denied");
        assertThat(cause(https("GET /op/x HTTP/1.1", "webext.contoso.com"))).isEqualTo("forward");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT webext.contoso.com:443 HTTP/1.1", "TRACE / HTTP/1.1", "TRACK / HTTP/1.1"})
    void shouldRefuseMethodsThatNoProxyForwards(String line) {
        assertThat(cause(https(line, "webext.contoso.com"))).isEqualTo("method-not-allowed");
    }

    @Test
    void shouldRefuseOnHttpWhenTheNameIsClosedThere() {
        assertThat(cause(http("GET /abs/handler HTTP/1.1", "webext.contoso.com")))
                .isEqualTo("http-closed");
        assertThat(cause(http("GET / HTTP/1.1", "elsewhere.contoso.com"))).isEqualTo("unknown-host");
        assertThat(cause(http("GET / HTTP/1.1", "meet.contoso.com:443"))).isEqualTo("unknown-host");
    }

    @ParameterizedTest
    @CsvSource({"GET,forward", "HEAD,forward", "POST,bridge-not-allowed", "OPTIONS,bridge-not-allowed"})
    void shouldBridgeInClearWhenTheMethodIsSafe(String method, String expected) {
        assertThat(cause(http(method + " /?sipuri=a@b HTTP/1.1", "lyncdiscover.fabrikam.com:80")))
                .isEqualTo(expected);
    }

    @Test
    void shouldMarkBridgedRequestsAsPlain() {
        assertThat(http("GET / HTTP/1.1", "lyncdiscover.fabrikam.com"))
                .isInstanceOfSatisfying(
                        RouteDecision.Forward.class,
                        forward -> assertThat(forward.plain()).isTrue());
    }

    @Test
    void shouldNotBridgeWhenThereIsABody() {
        assertThat(cause(http("GET / HTTP/1.1", "lyncdiscover.fabrikam.com", "Content-Length: 1")))
                .isEqualTo("bridge-not-allowed");
        assertThat(cause(http("GET / HTTP/1.1", "lyncdiscover.fabrikam.com", "Transfer-Encoding: chunked")))
                .isEqualTo("bridge-not-allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/alice/AB?sl=1&x=%20,REDIRECT,https://meet.contoso.com/alice/AB?sl=1&x=%20",
        "HEAD,/,REDIRECT,https://meet.contoso.com/",
        "POST,/a?,REDIRECT_SAME_METHOD,https://meet.contoso.com/a?",
        "OPTIONS,*,REDIRECT_SAME_METHOD,https://meet.contoso.com/",
        "GET,//evil.test/x,REDIRECT,https://meet.contoso.com//evil.test/x",
        "GET,/<a>\"|[]\\^`{}#,REDIRECT,https://meet.contoso.com/%3Ca%3E%22%7C%5B%5D%5C%5E%60%7B%7D%23",
        "GET,http://meet.contoso.com/a?b,REDIRECT,https://meet.contoso.com/a?b",
        "GET,/é,REDIRECT,https://meet.contoso.com/%C3%A9"
    })
    void shouldRedirectToThePublishedName(String method, String target, AnswerCause cause, String location) {
        // When
        RouteDecision decision = http(method + " " + target + " HTTP/1.1", "MEET.contoso.com:80");

        // Then
        assertThat(decision).isInstanceOfSatisfying(RouteDecision.Redirect.class, redirect -> {
            assertThat(redirect.cause()).isEqualTo(cause);
            assertThat(redirect.location()).isEqualTo(location);
        });
    }

    private static RouteDecision https(String line, String host) {
        return route(Listener.HTTPS, Requests.parsed(Listener.HTTPS, line, "Host: " + host), ShownCertificate.NONE);
    }

    private static RouteDecision http(String line, String host, String... fields) {
        String[] all =
                Stream.concat(Stream.of("Host: " + host), Arrays.stream(fields)).toArray(String[]::new);
        return route(Listener.HTTP, Requests.parsed(Listener.HTTP, line, all), ShownCertificate.NONE);
    }

    private static RequestHead get(Listener listener, String target, String host) {
        return Requests.parsed(listener, "GET " + target + " HTTP/1.1", "Host: " + host);
    }

    private static RouteDecision route(Listener listener, RequestHead head, ShownCertificate shown) {
        return TABLE.route(listener, head, shown, ClientAddress.of(InetAddress.getLoopbackAddress()));
    }

    private static String cause(RouteDecision decision) {
        return switch (decision) {
            case RouteDecision.Forward _ -> "forward";
            case RouteDecision.Refuse refuse -> refuse.cause().word();
            case RouteDecision.Redirect redirect -> redirect.cause().word();
        };
    }
}
