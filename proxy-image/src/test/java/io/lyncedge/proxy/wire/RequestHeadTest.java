package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadTest {
    private static final String HOST = "Host: webext.contoso.com";

    @Test
    void shouldShowMethodVersionAndLength() {
        // When
        RequestHead head = Heads.request("GET /a HTTP/1.0", HOST);

        // Then
        assertThat(head.method()).isSameAs(HttpMethod.GET);
        assertThat(head.version()).isSameAs(HttpVersion.HTTP_1_0);
        assertThat(head.length()).isEqualTo("GET /a HTTP/1.0\r\n\r\n".length() + HOST.length() + 2);
    }

    @ParameterizedTest
    @CsvSource({
        "webext.contoso.com, webext.contoso.com, , true",
        "WebExt.Contoso.COM., webext.contoso.com, , true",
        "webext.contoso.com:443, webext.contoso.com, 443, true",
        "webext.contoso.com.:443, webext.contoso.com, 443, true",
        "webext.contoso.com:, webext.contoso.com, , true",
        "webext.contoso.com:80, webext.contoso.com, 80, false",
        "webext.contoso.com:00443, webext.contoso.com, 443, true",
        "webext.contoso.com.., webext.contoso.com., , true",
        "192.0.2.1, 192.0.2.1, , true",
        "[2001:DB8::1]:8443, [2001:db8::1], 8443, false"
    })
    void shouldNormaliseHost(String raw, String name, Integer port, boolean defaultPort) {
        // When
        Authority host = Heads.request("GET / HTTP/1.1", "Host: " + raw).host().orElseThrow();

        // Then
        OptionalInt expected = port == null ? OptionalInt.empty() : OptionalInt.of(port);
        assertThat(host).isEqualTo(new Authority(raw, name, expected));
        assertThat(host.hasDefaultPort(Scheme.HTTPS)).isEqualTo(defaultPort);
    }

    @Test
    void shouldHaveNoHostWhenHttp10HasNone() {
        assertThat(Heads.request("GET / HTTP/1.0").host()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET /meet/a?b?c HTTP/1.1, ORIGIN, /meet/a, b?c, /meet/a?b?c",
        "GET /meet? HTTP/1.1, ORIGIN, /meet, '', /meet?",
        "GET /%2e/\u00e4<x> HTTP/1.1, ORIGIN, /%2e/\u00e4<x>, , /%2e/\u00e4<x>",
        "GET https://webext.contoso.com/a?b HTTP/1.1, ABSOLUTE, /a, b, /a?b",
        "GET HTTPS://WEBEXT.contoso.com.:443 HTTP/1.1, ABSOLUTE, /, , /",
        "GET http://webext.contoso.com?b HTTP/1.1, ABSOLUTE, /, b, /?b",
        "OPTIONS https://webext.contoso.com HTTP/1.1, ABSOLUTE, *, , *",
        "OPTIONS https://webext.contoso.com?b HTTP/1.1, ABSOLUTE, /, b, /?b",
        "OPTIONS * HTTP/1.1, ASTERISK, *, , *",
        "CONNECT a:443 HTTP/1.1, AUTHORITY, a:443, , a:443"
    })
    void shouldSplitTarget(String line, TargetForm form, String path, String query, String originForm) {
        // When
        RequestTarget target = Heads.request(line, HOST).target();

        // Then
        assertThat(target.form()).isEqualTo(form);
        assertThat(target.raw()).isEqualTo(line.split(" ")[1]);
        assertThat(target.path()).isEqualTo(path);
        assertThat(target.query()).isEqualTo(Optional.ofNullable(query));
        assertThat(target.originForm()).isEqualTo(originForm);
    }

    @ParameterizedTest
    @CsvSource({
        "1.1, X: y, true",
        "1.1, Connection: close, false",
        "1.1, 'Connection: keep-alive, CLOSE', false",
        "1.1, Connection: keep-alive, true",
        "1.0, X: y, false",
        "1.0, Connection: Keep-Alive, true",
        "1.0, 'Connection: keep-alive, close', false"
    })
    void shouldTellWhetherClientKeepsItsConnection(String version, String field, boolean keepAlive) {
        assertThat(Heads.request("GET / HTTP/" + version, HOST, field).keepAlive())
                .isEqualTo(keepAlive);
    }

    @ParameterizedTest
    @CsvSource({
        "X: y, NONE, false",
        "Authorization: NTLM TlRM, NTLM, true",
        "authorization: negotiate YII, NEGOTIATE, true",
        "Authorization: Negotiate, NEGOTIATE, true",
        "Authorization: Bearer cwt=NTLM, OTHER, false",
        "Authorization: NTLMx y, OTHER, false",
        "Authorization: NTLM/x, OTHER, false",
        "Authorization:, OTHER, false"
    })
    void shouldNameSchemeOfCredentials(String field, AuthorizationScheme scheme, boolean bindsConnection) {
        // When
        AuthorizationScheme found = Heads.request("GET / HTTP/1.1", HOST, field).authorization();

        // Then
        assertThat(found).isEqualTo(scheme);
        assertThat(found.bindsConnection()).isEqualTo(bindsConnection);
    }

    @Test
    void shouldPreferSchemeThatBindsConnectionWhenThereAreTwo() {
        // When
        RequestHead head = Heads.request("GET / HTTP/1.1", HOST, "Authorization: NTLM x", "Authorization: Bearer y");

        // Then
        assertThat(head.authorization()).isEqualTo(AuthorizationScheme.NTLM);
    }

    @ParameterizedTest
    @CsvSource({
        "1.1, Connection: Upgrade, Upgrade: WebSocket, WEBSOCKET",
        "1.1, Connection: Upgrade, Upgrade: h2c, OTHER",
        "1.1, Connection: Upgrade, 'Upgrade: websocket, h2c', OTHER",
        "1.1, Connection: close, Upgrade: websocket, NONE",
        "1.1, Connection: Upgrade, X: y, NONE",
        "1.0, Connection: Upgrade, Upgrade: websocket, NONE"
    })
    void shouldNameUpgrade(String version, String connection, String field, Upgrade upgrade) {
        assertThat(Heads.request("GET / HTTP/" + version, HOST, connection, field)
                        .upgrade())
                .isEqualTo(upgrade);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, X: y, true",
        "HEAD, X: y, true",
        "OPTIONS, X: y, true",
        "GET, Content-Length: 0, true",
        "GET, Content-Length: 1, false",
        "OPTIONS, Transfer-Encoding: chunked, false",
        "POST, X: y, false",
        "PUT, X: y, false",
        "DELETE, X: y, false",
        "PATCH, X: y, false",
        "PROPFIND, X: y, false"
    })
    void shouldTellWhetherItMayBeRetried(String method, String field, boolean retryable) {
        assertThat(Heads.request(method + " / HTTP/1.1", HOST, field).retryable())
                .isEqualTo(retryable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT", "TRACE", "TRACK", "track"})
    void shouldNotAllowMethodWhenItReflectsOrTunnels(String method) {
        assertThat(Heads.request(method + " /a HTTP/1.1", HOST).methodAllowed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "BPROPPATCH", "get"})
    void shouldAllowAnyOtherMethod(String method) {
        assertThat(Heads.request(method + " /a HTTP/1.1", HOST).methodAllowed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1.1, Expect: 100-CONTINUE, true", "1.0, Expect: 100-continue, false", "1.1, X: y, false"})
    void shouldTellWhetherClientWaitsForContinue(String version, String field, boolean expects) {
        assertThat(Heads.request("POST / HTTP/" + version, HOST, field).expectsContinue())
                .isEqualTo(expects);
    }
}
