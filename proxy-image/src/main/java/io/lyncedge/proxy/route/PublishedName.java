package io.lyncedge.proxy.route;

import io.lyncedge.config.HttpsMode;
import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.proxy.wire.BodyFraming;
import io.lyncedge.proxy.wire.RequestHead;
import io.lyncedge.proxy.wire.TargetForm;
import io.netty.handler.codec.http.HttpMethod;
import java.util.Optional;

/**
 * A published name with all that is decided about it beforehand.
 *
 * @param route where it leads
 * @param paths which paths are refused
 * @param clients which clients are refused
 * @param overTls the decision for what may pass on 443
 * @param inClear the decision for what may pass on 80
 */
record PublishedName(
        PublicationRoute route,
        PathPolicy paths,
        ClientRules clients,
        RouteDecision.Forward overTls,
        RouteDecision.Forward inClear) {
    static PublishedName of(PublicationRoute route) {
        return new PublishedName(
                route,
                PathPolicy.of(route.pool().role(), route.publication().deniedPaths()),
                new ClientRules(
                        route.publication().allowedClientCIDRs(),
                        route.publication().deniedClientCIDRs()),
                new RouteDecision.Forward(route, false),
                new RouteDecision.Forward(route, true));
    }

    /** Names that are asked for in the wrong place come first: whose they are is no business of the client's address. */
    RouteDecision decide(Listener listener, RequestHead head, ShownCertificate shown, ClientAddress client) {
        return switch (listener) {
            case HTTPS -> onHttps(head, shown, client);
            case HTTP -> clients.refuse(client.ip()) ? refuse(AnswerCause.CLIENT_DENIED) : onHttp(head);
        };
    }

    private RouteDecision onHttps(RequestHead head, ShownCertificate shown, ClientAddress client) {
        if (route.publication().https() == HttpsMode.CLOSED) {
            return refuse(AnswerCause.HTTPS_CLOSED);
        }
        if (!shown.admits(route.publication().fqdn())) {
            return refuse(AnswerCause.SNI_MISMATCH);
        }
        if (clients.refuse(client.ip())) {
            return refuse(AnswerCause.CLIENT_DENIED);
        }
        Optional<AnswerCause> denied = denied(head);
        return denied.isPresent() ? refuse(denied.get()) : overTls;
    }

    private RouteDecision onHttp(RequestHead head) {
        Optional<AnswerCause> denied = denied(head);
        return switch (route.publication().http()) {
            case CLOSED -> refuse(AnswerCause.HTTP_CLOSED);
            case REDIRECT -> denied.isPresent() ? refuse(denied.get()) : redirect(head);
            case BRIDGE -> denied.isPresent() ? refuse(denied.get()) : bridge(head);
        };
    }

    private Optional<AnswerCause> denied(RequestHead head) {
        return paths.judge(head.target().path(), head.target().query());
    }

    private RouteDecision bridge(RequestHead head) {
        boolean bodyless = head.framing() instanceof BodyFraming.None;
        return isSafe(head.method()) && bodyless ? inClear : refuse(AnswerCause.BRIDGE_NOT_ALLOWED);
    }

    private RouteDecision redirect(RequestHead head) {
        String path = head.target().form() == TargetForm.ASTERISK
                ? "/"
                : head.target().path();
        String pathAndQuery =
                head.target().query().map(query -> path + '?' + query).orElse(path);
        return new RouteDecision.Redirect(
                route,
                isSafe(head.method()) ? AnswerCause.REDIRECT : AnswerCause.REDIRECT_SAME_METHOD,
                RedirectLocation.of(route.publication().fqdn(), pathAndQuery));
    }

    private RouteDecision refuse(AnswerCause cause) {
        return new RouteDecision.Refuse(Optional.of(route), cause);
    }

    private static boolean isSafe(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }
}
