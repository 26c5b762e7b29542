package io.lyncedge.simulator.pages;

import io.lyncedge.simulator.http.Opening;
import io.lyncedge.simulator.http.Page;
import io.lyncedge.simulator.http.PageRequest;
import io.lyncedge.simulator.http.PageRoutes;
import io.lyncedge.simulator.http.Pages;
import java.util.regex.Pattern;

/**
 * Finds the page of a Front End or Director: by path as on the web services FQDN; else by host name, since simple URLs
 * and Autodiscover have names of their own ({@code meet.…}, {@code dialin.…}, {@code lyncdiscover.…},
 * {@code scheduler.…}); else by the third form of simple URLs, {@code /sipdomain/meet/…}.
 */
final class SiteRouter implements Page {

    private static final Pattern MEET_BELOW = Pattern.compile("/[^/]+/meet/.+");
    private static final Pattern DIALIN_BELOW = Pattern.compile("/[^/]+/dialin/?");

    private final PageRoutes routes;
    private final Discovery discovery;
    private final Meetings meetings;

    SiteRouter(PageRoutes routes, Discovery discovery, Meetings meetings) {
        this.routes = routes;
        this.discovery = discovery;
        this.meetings = meetings;
    }

    @Override
    public Opening open(PageRequest request) {
        return routes.find(request).orElseGet(() -> byName(request)).open(request);
    }

    private Page byName(PageRequest request) {
        String host = request.host();
        boolean root = request.path().equals("/");
        if (host.startsWith("lyncdiscover") && root) {
            return discovery.root();
        }
        if (host.startsWith("dialin") && root
                || DIALIN_BELOW.matcher(request.path()).matches()) {
            return meetings.dialin();
        }
        if (host.startsWith("scheduler") && root) {
            return meetings.scheduler();
        }
        boolean meet =
                host.startsWith("meet") || MEET_BELOW.matcher(request.path()).matches();
        return meet ? meetings.join() : Pages.of(unknown -> Answers.notFound());
    }
}
