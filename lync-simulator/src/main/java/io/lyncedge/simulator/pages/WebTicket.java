package io.lyncedge.simulator.pages;

import io.lyncedge.simulator.http.PageAnswer;
import io.lyncedge.simulator.http.PageRequest;
import io.lyncedge.simulator.http.PageRoutes;
import io.lyncedge.simulator.http.Pages;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The web ticket service (MS-OCAUTHWS) and UCWA's token endpoint. */
final class WebTicket {

    private static final String SERVICE = "/webticket/webticketservice.svc";
    private static final Pattern USER = Pattern.compile("<(?:\\w+:)?Username>([^<]*)<");
    private static final Pattern PASSWORD = Pattern.compile("<(?:\\w+:)?Password[^>]*>([^<]*)<");

    private final PoolSettings pool;

    WebTicket(PoolSettings pool) {
        this.pool = pool;
    }

    PageRoutes addTo(PageRoutes routes) {
        PageAnswer ticket = Answers.soap(200, "<RequestSecurityTokenResponseCollection/>", 6000);
        return routes.add(SERVICE + "/mex", Pages.of(request -> metadata()))
                .add(SERVICE, new WindowsAuthentication(PageAnswer.empty(401), Pages.of(request -> ticket)))
                .add(SERVICE + "/auth", Pages.withText((request, body) -> byUserName(body)))
                .add("/webticket/oauthtoken", Pages.withText(this::token));
    }

    private static PageAnswer metadata() {
        return PageAnswer.of(200, Answers.XML, Filler.xml("Metadata", 60_000));
    }

    private PageAnswer byUserName(String body) {
        boolean known =
                pool.domain().signIn(first(USER, body), first(PASSWORD, body)).isPresent();
        return known
                ? Answers.soap(200, "<RequestSecurityTokenResponseCollection/>", 4000)
                : Answers.soap(500, "<s:Fault><faultcode>wsse:FailedAuthentication</faultcode></s:Fault>", 4000);
    }

    private static String first(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        return matcher.find() ? matcher.group(1) : "";
    }

    private PageAnswer token(PageRequest request, String body) {
        Map<String, String> form = form(body);
        return switch (form.getOrDefault("grant_type", "")) {
            case "urn:microsoft.rtc:windows" ->
                WindowsAuthentication.judge(request, PageAnswer.empty(401)).orElseGet(() -> granted(28_289));
            case "urn:microsoft.rtc:anonmeeting" -> granted(3_600);
            case "password" -> byPassword(form);
            default -> refused();
        };
    }

    private PageAnswer byPassword(Map<String, String> form) {
        return pool.domain()
                .signIn(form.getOrDefault("username", ""), form.getOrDefault("password", ""))
                .map(user -> granted(28_289))
                .orElseGet(this::refused);
    }

    private static PageAnswer granted(int seconds) {
        String token = "{\"access_token\":\"cwt=AAEBHAEFAAAAAAAFFQAAAA\",\"expires_in\":" + seconds
                + ",\"ms_rtc_identityscope\":\"local\",\"token_type\":\"Bearer\"}";
        return Answers.json(200, token, 250);
    }

    private PageAnswer refused() {
        String error = "{\"error\":\"invalid_grant\",\"ms_rtc_passiveauthuri\":\"https://" + pool.webFqdn()
                + "/PassiveAuth/PassiveAuth.aspx\"}";
        return Answers.json(400, error, 134);
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.strip().split("&"))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(field -> field[0], field -> decoded(field[1]), (first, second) -> first));
    }

    private static String decoded(String value) {
        return Optional.of(value)
                .filter(text -> text.matches("(?:[^%]|%[0-9a-fA-F]{2})*"))
                .map(text -> URLDecoder.decode(text, StandardCharsets.UTF_8))
                .orElse(value);
    }
}
