package io.lyncedge.simulator.pages;

import io.lyncedge.simulator.http.PageAnswer;
import io.lyncedge.simulator.http.PageContent;
import io.lyncedge.simulator.http.PageRoutes;
import io.lyncedge.simulator.http.Pages;

/** Office Web Apps: the discovery document and the presenter. */
final class OfficeWebApps {

    private final PoolSettings pool;

    OfficeWebApps(PoolSettings pool) {
        this.pool = pool;
    }

    PageRoutes addTo(PageRoutes routes) {
        PageAnswer presenter = Answers.html(200, "PowerPoint presenter", 60_000);
        PageAnswer slide = PageAnswer.of(200, "image/png", Filler.png(500_000));
        return routes.add("/hosting/discovery", Pages.of(request -> discovery()))
                .add("/m", Pages.of(request -> presenter))
                .add("/p", Pages.of(request -> slide))
                .add("/x", Pages.of(request -> slide))
                .add("/op", Pages.of(request -> Answers.html(200, "Open from URL", 1000)));
    }

    private PageAnswer discovery() {
        String farm = "https://" + pool.webFqdn();
        String document = "<?xml version=\"1.0\" encoding=\"utf-8\"?><wopi-discovery><net-zone name=\"external-https\">"
                + "<app name=\"PowerPoint\"><action name=\"present\" ext=\"pptx\" urlsrc=\"" + farm
                + "/m/Presenter.aspx?\"/></app></net-zone></wopi-discovery>";
        return PageAnswer.of(200, "text/xml", PageContent.Bytes.of(document));
    }
}
