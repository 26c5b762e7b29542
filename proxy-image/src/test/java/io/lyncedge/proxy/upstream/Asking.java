package io.lyncedge.proxy.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.HttpMode;
import io.lyncedge.config.HttpsMode;
import io.lyncedge.config.PublicationService;
import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.proxy.exchange.LeaseRequest;
import io.lyncedge.proxy.exchange.Upstream;
import io.lyncedge.proxy.fixture.Configs;
import io.lyncedge.proxy.route.PublicationRoute;
import io.lyncedge.proxy.route.RouteDecision.Forward;
import io.lyncedge.proxy.wire.HeadLimits;
import io.lyncedge.proxy.wire.RequestHead;
import io.lyncedge.proxy.wire.RequestHeadParser;
import io.lyncedge.proxy.wire.RequestParse;
import io.lyncedge.proxy.wire.Scheme;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/** A request that asks for a target and never gets a connection. */
record Asking(RequestHead head, String clientAddress) implements LeaseRequest {
    static Asking get(String... lines) {
        return new Asking(parsed(lines), "198.51.100.7");
    }

    static Asking from(String address) {
        return new Asking(parsed(), address);
    }

    @Override
    public Forward forward() {
        return new Forward(
                new PublicationRoute(
                        Configs.published(
                                "webext.contoso.com",
                                PublicationService.WEB_SERVICES,
                                "fe",
                                HttpsMode.BRIDGE,
                                HttpMode.CLOSED),
                        Configs.office("fe", new io.lyncedge.config.Endpoint("10.20.0.1", 443))),
                false);
    }

    @Override
    public void leased(Upstream upstream) {
        throw new AssertionError("nobody connects");
    }

    @Override
    public void notLeased(AnswerCause cause) {
        throw new AssertionError("nobody connects");
    }

    private static RequestHead parsed(String... lines) {
        String text = "GET / HTTP/1.1\r\nHost: webext.contoso.com\r\n"
                + String.join("\r\n", lines)
                + (lines.length == 0 ? "" : "\r\n")
                + "\r\n";
        RequestParse parse = new RequestHeadParser(Scheme.HTTPS, HeadLimits.STANDARD)
                .parse(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
        assertThat(parse).isInstanceOf(RequestHead.class);
        return (RequestHead) parse;
    }
}
