package io.lyncedge.simulator.pages;

import io.lyncedge.simulator.http.Page;
import io.lyncedge.simulator.http.PageRoutes;
import io.lyncedge.simulator.http.Pages;
import io.lyncedge.simulator.http.ReceivedLog;
import io.lyncedge.simulator.http.Site;
import java.util.concurrent.ScheduledExecutorService;

/** All pages of a pool; its servers share them and what lives in them. */
public final class PoolPages {

    private final PoolSettings pool;
    private final ReceivedLog received = new ReceivedLog();
    private final Applications applications;

    /**
     * Pages of that pool.
     *
     * @param timers for long polls
     */
    public PoolPages(PoolSettings pool, ScheduledExecutorService timers) {
        this.pool = pool;
        this.applications = new Applications(timers, pool.timeScale());
    }

    /** The pages of one of its sites. */
    public Page site(Site site) {
        PageRoutes routes = ControlPages.addTo(new PageRoutes(), received);
        return switch (pool.role()) {
            case FRONT_END, DIRECTOR -> lync(site, routes);
            case OFFICE_WEB_APPS -> office(new OfficeWebApps(pool).addTo(routes));
        };
    }

    /** What its servers received. */
    public ReceivedLog received() {
        return received;
    }

    /** Raises an event for a UCWA application: answers the poll that waits for it; tells whether one did. */
    public boolean raiseEvent(String application) {
        return applications.raise(application);
    }

    /** How many UCWA polls wait for events. */
    public int waitingPolls() {
        return applications.waiting();
    }

    private Page lync(Site site, PageRoutes routes) {
        Discovery discovery = new Discovery(pool);
        Meetings meetings = new Meetings(pool);
        discovery.addTo(routes);
        meetings.addTo(routes);
        new WebTicket(pool).addTo(routes);
        new Ucwa(applications).addTo(routes);
        AddressBook.addTo(routes);
        Services.addTo(routes);
        if (site == Site.INTERNAL) {
            Services.addInternalTo(routes);
        }
        return new SiteRouter(routes, discovery, meetings);
    }

    private static Page office(PageRoutes routes) {
        Page unknown = Pages.of(request -> Answers.notFound());
        return request -> routes.find(request).orElse(unknown).open(request);
    }
}
