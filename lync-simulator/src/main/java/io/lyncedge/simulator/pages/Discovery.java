package io.lyncedge.simulator.pages;

import io.lyncedge.simulator.http.Page;
import io.lyncedge.simulator.http.PageAnswer;
import io.lyncedge.simulator.http.PageRequest;
import io.lyncedge.simulator.http.PageRoutes;
import io.lyncedge.simulator.http.Pages;
import io.lyncedge.simulator.http.Site;
import io.netty.handler.codec.http.HttpHeaderNames;

/** The Autodiscover service (MS-OCDISCWS; UCWA's root resource). */
final class Discovery {

    private static final String SERVICE = "/Autodiscover/AutodiscoverService.svc/root";
    private static final String DOMAIN = "?originalDomain=contoso.com";
    private static final String TRUSTED_ISSUERS =
            "Bearer trusted_issuers=\"00000002-0000-0ff1-ce00-000000000000@contoso.com\","
                    + " client_id=\"00000004-0000-0ff1-ce00-000000000000\"";

    private final PoolSettings pool;

    Discovery(PoolSettings pool) {
        this.pool = pool;
    }

    PageRoutes addTo(PageRoutes routes) {
        String service = "/autodiscover/autodiscoverservice.svc/root";
        return routes.add(service, root())
                .add(service + "/user", Pages.of(request -> ticketWanted()))
                .add(service + "/oauth/user", Pages.of(this::user))
                .add("/autodiscover/xframe/xframe.html", Pages.of(request -> Answers.html(200, "XFrame", 4000)));
    }

    /** The root document: with links in UCWA's form if JSON is asked for, else with the tokens of Lync 2013. */
    Page root() {
        return Pages.of(request -> {
            if (!request.connection().secure()) {
                return Answers.json(200, tokens(request, link("Redirect", SERVICE + DOMAIN)), 300);
            }
            boolean json = request.header(HttpHeaderNames.ACCEPT).orElse("").startsWith(Answers.JSON);
            return json ? Answers.json(200, links(request), 321) : Answers.json(200, allTokens(request), 420);
        });
    }

    private String links(PageRequest request) {
        return "{\"AccessLocation\":\"%s\",\"_links\":{\"self\":{\"href\":\"https://%s/\"},"
                        .formatted(location(request), request.host())
                + "\"user\":{\"href\":\"https://%s%s/oauth/user\"},".formatted(pool.webFqdn(), SERVICE)
                + "\"xframe\":{\"href\":\"https://%s/Autodiscover/XFrame/XFrame.html\"}}}".formatted(pool.webFqdn());
    }

    private String allTokens(PageRequest request) {
        return tokens(
                request,
                link("Domain", SERVICE + "/domain")
                        + "," + link("User", SERVICE + "/user")
                        + "," + link("OAuth", SERVICE + "/oauth/user"));
    }

    private String tokens(PageRequest request, String links) {
        return "{\"AccessLocation\":\"%s\",\"Root\":{\"Links\":[%s]}}".formatted(location(request), links);
    }

    private String link(String token, String path) {
        return "{\"href\":\"https://%s%s\",\"token\":\"%s\"}".formatted(pool.webFqdn(), path, token);
    }

    private static String location(PageRequest request) {
        return request.connection().site() == Site.EXTERNAL ? "External" : "Internal";
    }

    private PageAnswer ticketWanted() {
        return Answers.unauthorized()
                .with("X-MS-WebTicketURL", "https://" + pool.webFqdn() + "/WebTicket/WebTicketService.svc")
                .with("X-MS-WebTicketSupported", "cwt,saml");
    }

    private PageAnswer user(PageRequest request) {
        if (Bearer.present(request)) {
            String applications = "https://" + pool.homePool() + "/ucwa/oauth/v1/applications";
            return Answers.json(200, "{\"_links\":{\"applications\":{\"href\":\"" + applications + "\"}}}", 260);
        }
        return Answers.unauthorized()
                .with("WWW-Authenticate", TRUSTED_ISSUERS)
                .with(
                        "WWW-Authenticate",
                        "MsRtcOAuth href=\"https://" + pool.webFqdn() + "/WebTicket/oauthtoken\","
                                + "grant_type=\"urn:microsoft.rtc:windows,urn:microsoft.rtc:anonmeeting,password\"");
    }
}
