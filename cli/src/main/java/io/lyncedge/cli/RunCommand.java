package io.lyncedge.cli;

import io.lyncedge.cli.input.InputProblem;
import io.lyncedge.cli.input.Reading;
import io.lyncedge.cli.plan.Planners;
import io.lyncedge.cli.run.Journal;
import io.lyncedge.cli.run.Session;
import io.lyncedge.cli.run.SessionStart;
import io.lyncedge.proxy.boot.ProxySettings;
import io.lyncedge.proxy.snapshot.TlsLibrary;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lyncedge run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Serves the resource without a cluster.",
            "FILE and DIR are watched: a good change is served in place, a bad one is refused with its reason.",
            "Prints one line when it listens; a listener that nothing needs shows as '-'. SIGTERM drains."
        })
final class RunCommand implements Callable<Integer> {
    @Mixin
    private InputOptions input = new InputOptions();

    @Option(
            names = "--https",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:8443",
            description = "What clients know as port 443; default: ${DEFAULT-VALUE}. Port 0: any.")
    private InetSocketAddress https = new InetSocketAddress(0);

    @Option(
            names = "--http",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:8081",
            description = "What clients know as port 80; default: ${DEFAULT-VALUE}.")
    private InetSocketAddress http = new InetSocketAddress(0);

    @Option(
            names = "--admin",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:9901",
            description = "Liveness, readiness, metrics, status; default: ${DEFAULT-VALUE}.")
    private InetSocketAddress admin = new InetSocketAddress(0);

    @Option(
            names = "--connect-to",
            paramLabel = "HOST:PORT=ADDRESS:PORT",
            description = {
                "Connect there instead of to this server of a pool; its name is not resolved.",
                "May be repeated. An IPv6 address stands in brackets."
            })
    private List<EndpointOverride> connectTo = new ArrayList<>();

    @Option(names = "--workers", paramLabel = "N", description = "Threads that serve; default: one for each processor.")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (workers < 1 || workers > ProxySettings.MAX_WORKERS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '--workers': %d is not a number from 1 to %d"
                            .formatted(workers, ProxySettings.MAX_WORKERS));
        }
        LogSetup.SERVING.choose();
        // Serving needs it and checking the resource does not: it loads on another processor meanwhile.
        var _ = CompletableFuture.runAsync(TlsLibrary::choose);
        Console console = Console.of(spec);
        SessionStart start = new SessionStart(
                input.source(),
                Planners.serving(EndpointOverride.all(connectTo)),
                new ProxySettings(https, http, admin, workers, Optional.empty()),
                new Journal(input.file().toString(), console.err()));
        return switch (start.start()) {
            case Reading.Bad<Session>(List<InputProblem> problems) ->
                console.refuse(input.file().toString(), problems);
            case Reading.Good<Session>(Session session) -> {
                session.announce(System.out);
                session.watchUntilTermination();
                yield ExitCode.OK;
            }
        };
    }
}
