package io.lyncedge.cli.run;

import io.lyncedge.cli.input.InputProblem;
import io.lyncedge.cli.input.InputSource;
import io.lyncedge.cli.input.Inputs;
import io.lyncedge.cli.input.LoadedResource;
import io.lyncedge.cli.input.Reading;
import io.lyncedge.cli.input.ResourceFile;
import io.lyncedge.cli.plan.Planned;
import io.lyncedge.cli.plan.Planner;
import io.lyncedge.cli.plan.ResourcePlanner;
import io.lyncedge.cli.plan.UnusedOverrides;
import io.lyncedge.config.ConfigProblem;
import io.lyncedge.operator.resolve.References;
import io.lyncedge.proxy.boot.ProxyProcess;
import io.lyncedge.proxy.boot.ProxySettings;
import io.lyncedge.proxy.boot.StartResult;
import java.util.List;

/**
 * What a session is started with.
 *
 * @param source files to serve by
 * @param planner that makes bundles of them
 * @param settings of the process
 * @param journal for the user
 */
public record SessionStart(InputSource source, Planner planner, ProxySettings settings, Journal journal) {
    /** Starts the proxy, or says everything that is in the way. It listens when this returns. */
    public Reading<Session> start() {
        return source.read()
                .then(inputs -> load(inputs).then(loaded -> {
                    ResourcePlanner resource = planner.of(loaded);
                    return resource.plan(References.NONE).then(planned -> start(inputs, resource, planned));
                }));
    }

    private Reading<LoadedResource> load(Inputs inputs) {
        return ResourceFile.read(inputs).then(file -> {
            file.ignored().forEach(journal::note);
            return file.single();
        });
    }

    private Reading<Session> start(Inputs inputs, ResourcePlanner resource, Planned planned) {
        UnusedOverrides.of(
                        resource.loaded().resource().getSpec(),
                        planner.settings().overrides())
                .forEach(journal::note);
        return switch (ProxyProcess.start(settings, planned.plan().bundle())) {
            case StartResult.Started(ProxyProcess proxy) ->
                new Reading.Good<>(new Session(
                        proxy,
                        planner,
                        new FileWatch(source, inputs.fingerprint()),
                        new Served(proxy, journal, resource, planned),
                        journal));
            case StartResult.Refused(List<ConfigProblem> problems) -> new Reading.Bad<>(planned.problems(problems));
            case StartResult.NotBound(List<String> reasons) ->
                new Reading.Bad<>(reasons.stream().map(SessionStart::notBound).toList());
        };
    }

    /** The reason begins with the listener's name, which is the option's too. */
    private static InputProblem notBound(String reason) {
        return InputProblem.of(
                "--" + reason, "nothing is served", "stop what listens there, or choose another address");
    }
}
