package io.lyncedge.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.simulator.ntlm.NtlmConnection;
import io.lyncedge.simulator.ntlm.NtlmDomain;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class PageRequestTest {

    @Test
    void shouldTakeTargetsApartWithoutDecoding() {
        // When
        PageRequest request = request("/Abs/%2e<x>?Timeout=900&a=b=c&n=1x", "WebExt.contoso.com:443");

        // Then
        assertThat(request.path()).isEqualTo("/abs/%2e<x>");
        assertThat(request.exactPath()).isEqualTo("/Abs/%2e<x>");
        assertThat(request.query("timeout", 180)).isEqualTo(900);
        assertThat(request.query("a")).contains("b=c");
        assertThat(request.query("n", 7)).isEqualTo(7);
        assertThat(request.host()).isEqualTo("webext.contoso.com");
    }

    @Test
    void shouldFindThePathWhenTheTargetIsAbsolute() {
        assertThat(request("https://webext.contoso.com/Dialin?a", "x").path()).isEqualTo("/dialin");
    }

    @Test
    void shouldPreferTheLongestPrefixWhenSeveralPagesFit() {
        // Given
        Page outer = Pages.of(request -> PageAnswer.empty(200));
        Page inner = Pages.of(request -> PageAnswer.empty(201));
        PageRoutes routes = new PageRoutes().add("/a", outer).add("/a/b", inner);

        // Then
        assertThat(routes.find(request("/A/B/c", "x"))).contains(inner);
        assertThat(routes.find(request("/a/bc", "x"))).contains(outer);
        assertThat(routes.find(request("/ab", "x"))).isEmpty();
    }

    private static PageRequest request(String target, String host) {
        HttpRequest head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, target);
        head.headers().set("Host", host);
        InetSocketAddress peer = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
        NtlmConnection ntlm = new NtlmConnection(NtlmDomain.contoso(), "fe01");
        return new PageRequest(head, new ConnectionFacts("1", "fe01", Site.EXTERNAL, true, peer, ntlm));
    }
}
