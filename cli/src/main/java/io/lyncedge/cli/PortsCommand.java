package io.lyncedge.cli;

import io.lyncedge.cli.input.InputProblem;
import io.lyncedge.cli.input.LoadedResource;
import io.lyncedge.cli.input.Reading;
import io.lyncedge.cli.input.ResourceFile;
import io.lyncedge.cli.plan.Planned;
import io.lyncedge.cli.plan.Planners;
import io.lyncedge.cli.sheet.SheetFormat;
import io.lyncedge.operator.resolve.ReferenceReason;
import io.lyncedge.operator.translate.FirewallSheet;
import io.lyncedge.operator.translate.Plan;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lyncedge ports}. */
@Command(
        name = "ports",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints the firewall sheet: every port that this resource needs, and no other.")
final class PortsCommand implements Callable<Integer> {
    @Mixin
    private InputOptions input = new InputOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private SheetFormat format = SheetFormat.TABLE;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        Reading<Planned> planned = input.read().then(ResourceFile::single).then(PortsCommand::plan);
        return switch (planned) {
            case Reading.Bad<Planned>(List<InputProblem> problems) ->
                console.refuse(input.file().toString(), problems);
            case Reading.Good<Planned>(Planned good) -> print(good.plan(), console);
        };
    }

    private static Reading<Planned> plan(LoadedResource loaded) {
        return Planners.showing("none").plan(loaded);
    }

    private int print(Plan plan, Console console) {
        plan.problems().stream()
                .filter(problem -> problem.reason() == ReferenceReason.ADDRESS_NOT_RESOLVED
                        || problem.reason() == ReferenceReason.ADDRESS_NOT_ALLOWED)
                .forEach(console::warn);
        return console.print(format.write(FirewallSheet.rows(plan)));
    }
}
