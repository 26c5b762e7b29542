package io.lyncedge.simulator.pages;

import io.lyncedge.simulator.http.Page;
import io.lyncedge.simulator.http.PageAnswer;
import io.lyncedge.simulator.http.PageContent;
import io.lyncedge.simulator.http.PageRequest;
import io.lyncedge.simulator.http.PageRoutes;
import io.lyncedge.simulator.http.Pages;
import io.netty.handler.codec.http.HttpHeaderNames;

/** Join pages, dial-in pages, web app, scheduler: what people open in a browser. */
final class Meetings {

    private static final String SCRIPT = "var Lync = {'join': function () { return true; }};\n".repeat(200);
    private static final PageContent PACKED_SCRIPT = Gzip.ofLength(SCRIPT, 20_000);

    private final PoolSettings pool;

    Meetings(PoolSettings pool) {
        this.pool = pool;
    }

    PageRoutes addTo(PageRoutes routes) {
        return routes.add("/meet", Pages.of(this::meetOnWebFqdn))
                .add("/meet/javascriptresourcehandler.ashx", Pages.of(Meetings::script))
                .add("/meet/resources", Pages.of(request -> PageAnswer.of(200, "image/png", Filler.png(2000))))
                .add("/dialin", dialin())
                .add("/lwa", Pages.of(request -> Answers.html(200, "Lync Web App", 15_000)))
                .add("/scheduler", scheduler())
                .add("/reach", Pages.of(request -> reach()));
    }

    /** The join page of a meeting, on the meet simple URL; a Director sends people to the organizer's pool. */
    Page join() {
        return Pages.of(request -> join(request.exactPath().replaceFirst("(?i)^.*?/meet(?=/)", "")));
    }

    Page dialin() {
        return Pages.of(request -> Answers.html(200, "Dial-in conferencing", 20_000));
    }

    Page scheduler() {
        return Pages.of(request -> Answers.html(200, "Web Scheduler", 10_000));
    }

    private PageAnswer join(String meeting) {
        if (pool.role() == Role.DIRECTOR) {
            String location = "https://" + pool.homePool() + "/meet" + meeting;
            return PageAnswer.of(302, Answers.HTML, PageContent.Bytes.of("")).with("Location", location);
        }
        return Answers.html(200, "Join the meeting", 30_000);
    }

    private PageAnswer meetOnWebFqdn(PageRequest request) {
        String meeting = request.exactPath().substring("/meet".length());
        boolean none = meeting.isEmpty() || meeting.equals("/");
        return none ? Answers.html(200, "Conferencing troubleshooting", 8_000) : join(meeting);
    }

    private static PageAnswer script(PageRequest request) {
        String type = "application/x-javascript; charset=utf-8";
        boolean packed =
                request.header(HttpHeaderNames.ACCEPT_ENCODING).orElse("").contains("gzip");
        PageAnswer answer = packed
                ? PageAnswer.of(200, type, PACKED_SCRIPT).with("Content-Encoding", "gzip")
                : PageAnswer.of(200, type, PageContent.Bytes.of(SCRIPT));
        return answer.with("Vary", "Accept-Encoding");
    }

    private static PageAnswer reach() {
        return Answers.html(200, "Reach", 1000).with("Set-Cookie", "MS-WSMAN=6f1d3c; path=/");
    }
}
