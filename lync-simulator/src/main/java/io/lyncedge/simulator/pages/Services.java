package io.lyncedge.simulator.pages;

import io.lyncedge.simulator.http.Page;
import io.lyncedge.simulator.http.PageAnswer;
import io.lyncedge.simulator.http.PageRequest;
import io.lyncedge.simulator.http.PageRoutes;
import io.lyncedge.simulator.http.Pages;

/** Certificates, group expansion, phones, response groups, meeting content. */
final class Services {

    private Services() {}

    static PageRoutes addTo(PageRoutes routes) {
        return routes.add("/macp", internal("Modern control panel"))
                .add("/certprov", soap("<GetAndPublishCertResponse/>", 5000))
                .add("/groupexpansion", groupExpansion())
                .add("/requesthandlerext", Pages.of(request -> updates()))
                .add("/rgsclients", agents())
                .add("/collabcontent", Pages.of(request -> slide()))
                .add("/datacollabweb", Transfers.upload());
    }

    /** What only the internal site has; reached from outside it is a leak. */
    static PageRoutes addInternalTo(PageRoutes routes) {
        return routes.add("/cscp", internal("Control Panel"))
                .add("/ocspowershell", internal("Remote PowerShell"))
                .add("/powershell", internal("Remote PowerShell"))
                .add("/requesthandler", internal("Device updates, internal"))
                .add("/locationinformation", internal("Location information"));
    }

    private static Page internal(String title) {
        return Pages.of(request -> Answers.html(200, title, 1000));
    }

    private static Page soap(String body, int length) {
        return Pages.of(request -> Answers.soap(200, body, length));
    }

    /** With a web ticket inside its SOAP header, a POST needs no Windows authentication. */
    private static Page groupExpansion() {
        Page page = soap("<SearchAbEntryResponse/>", 15_000);
        Page guarded = new WindowsAuthentication(Answers.unauthorized(), page);
        return request -> (carriesTicket(request) ? page : guarded).open(request);
    }

    private static boolean carriesTicket(PageRequest request) {
        return request.method().equals("POST") && request.header("SOAPAction").isPresent();
    }

    private static PageAnswer updates() {
        return PageAnswer.of(200, Answers.XML, Filler.xml("Response", 800));
    }

    private static Page agents() {
        PageAnswer refusal = Answers.soap(401, "<s:Fault/>", 2000);
        return new WindowsAuthentication(refusal, soap("<AgentResponse/>", 2000));
    }

    private static PageAnswer slide() {
        return PageAnswer.of(200, "image/png", Filler.png(300_000));
    }
}
