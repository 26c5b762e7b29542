package io.lyncedge.cli;

import io.lyncedge.cli.input.InputProblem;
import io.lyncedge.cli.input.LoadedResource;
import io.lyncedge.cli.input.Reading;
import io.lyncedge.cli.input.ResourceFile;
import io.lyncedge.cli.plan.Planned;
import io.lyncedge.cli.plan.Planners;
import io.lyncedge.operator.encoding.PolicyEncoding;
import io.lyncedge.operator.resources.RenderedYaml;
import io.lyncedge.operator.translate.Plan;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lyncedge render}. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints the Kubernetes objects that the operator would apply, as YAML.",
            "Secrets show fingerprints. A name that does not resolve has no egress rule and is named at the top."
        })
final class RenderCommand implements Callable<Integer> {
    /** What the operator is set up with where a resource names no image. */
    private static final String IMAGE_SETTING = "LYNCEDGE_PROXY_IMAGE";

    @Mixin
    private InputOptions input = new InputOptions();

    @Option(
            names = "--proxy-image",
            paramLabel = "IMAGE",
            defaultValue = "${env:" + IMAGE_SETTING + ":-lyncedge-proxy:latest}",
            description = "Image of the proxy where the resource names none; default: ${DEFAULT-VALUE}, which "
                    + IMAGE_SETTING + " sets as for the operator.")
    private String proxyImage = "";

    @Option(
            names = "--encoding",
            paramLabel = "WORDS",
            description = "Prints the network policies alone, for administrators, in other words than"
                    + " networking.k8s.io/v1: ${COMPLETION-CANDIDATES}. What these cannot carry is said at the top.")
    private Optional<PolicyEncoding> encoding = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        Reading<Planned> planned = input.read().then(ResourceFile::single).then(this::plan);
        return switch (planned) {
            case Reading.Bad<Planned>(List<InputProblem> problems) ->
                console.refuse(input.file().toString(), problems);
            case Reading.Good<Planned>(Planned good) -> {
                good.plan().warnings().forEach(console::warn);
                yield console.print(text(good.plan()));
            }
        };
    }

    private String text(Plan plan) {
        return encoding.map(words -> words.write(plan)).orElseGet(() -> RenderedYaml.of(plan));
    }

    private Reading<Planned> plan(LoadedResource loaded) {
        return Planners.showing(proxyImage).plan(loaded);
    }
}
