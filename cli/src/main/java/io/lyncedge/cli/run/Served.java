package io.lyncedge.cli.run;

import io.lyncedge.cli.input.InputProblem;
import io.lyncedge.cli.input.Reading;
import io.lyncedge.cli.plan.Planned;
import io.lyncedge.cli.plan.ResourcePlanner;
import io.lyncedge.config.ConfigProblem;
import io.lyncedge.proxy.boot.ProxyProcess;
import io.lyncedge.proxy.boot.ReloadResult;
import java.util.List;

/** What a proxy serves, and what takes its place. Used by one thread, but for the reading of {@link #planned()}. */
final class Served {
    private final ProxyProcess proxy;
    private final Journal journal;
    private ResourcePlanner resource;
    private volatile Planned planned;

    /** Of the bundle that the proxy refused last: it is not offered again. */
    private String refusedHash = "";

    Served(ProxyProcess proxy, Journal journal, ResourcePlanner resource, Planned planned) {
        this.proxy = proxy;
        this.journal = journal;
        this.resource = resource;
        this.planned = planned;
    }

    Planned planned() {
        return planned;
    }

    /** Serves another resource, or another text of this one, or says why not; says something in any case. */
    void replace(ResourcePlanner next) {
        long before = journal.lines();
        serve(next, next.plan(planned.references()));
        if (journal.lines() == before) {
            journal.unchanged();
        }
    }

    /** Names may have other addresses by now, and certificates may have expired. */
    void refresh() {
        serve(resource, resource.plan(planned.references()));
    }

    private void serve(ResourcePlanner next, Reading<Planned> reading) {
        switch (reading) {
            case Reading.Bad<Planned>(List<InputProblem> problems) -> journal.refused(problems);
            case Reading.Good<Planned>(Planned good) when hash(good).equals(hash(planned)) -> accept(next, good);
            case Reading.Good<Planned>(Planned good) when hash(good).equals(refusedHash) -> {}
            case Reading.Good<Planned>(Planned good) -> reload(next, good);
        }
    }

    private void reload(ResourcePlanner next, Planned good) {
        switch (proxy.reload(good.plan().bundle())) {
            case ReloadResult.Refused(List<ConfigProblem> problems) -> {
                refusedHash = hash(good);
                journal.refused(good.problems(problems));
            }
            case ReloadResult.Accepted(String hash) -> {
                journal.reloaded(proxy.boundAddresses(), hash);
                accept(next, good);
            }
        }
    }

    private void accept(ResourcePlanner next, Planned good) {
        resource = next;
        planned = good;
        refusedHash = "";
        journal.standing(good);
    }

    private static String hash(Planned planned) {
        return planned.plan().bundle().hash();
    }
}
