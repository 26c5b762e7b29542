package io.lyncedge.cli;

import io.lyncedge.cli.input.InputProblem;
import io.lyncedge.cli.input.LoadedResource;
import io.lyncedge.cli.input.Reading;
import io.lyncedge.cli.input.ResourceFile;
import io.lyncedge.cli.plan.AbsentReferences;
import io.lyncedge.cli.plan.Planned;
import io.lyncedge.cli.plan.Planners;
import io.lyncedge.operator.resolve.ReferenceProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lyncedge validate}. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says everything that is wrong with a resource: schema, CEL, meaning, certificates.",
            "Secrets and ConfigMaps that are not given are not missed, unless --secrets says that all are there."
        })
final class ValidateCommand implements Callable<Integer> {
    @Mixin
    private InputOptions input = new InputOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return switch (input.read()) {
            case Reading.Bad<ResourceFile>(List<InputProblem> problems) ->
                Console.of(spec).refuse(input.file().toString(), problems);
            case Reading.Good<ResourceFile>(ResourceFile file) -> check(file, Console.of(spec));
        };
    }

    private int check(ResourceFile file, Console console) {
        file.ignored().forEach(console::note);
        List<InputProblem> problems = new ArrayList<>();
        file.resources().forEach(resource -> problems.addAll(check(resource, console)));
        if (!problems.isEmpty()) {
            return console.refuse(input.file().toString(), problems);
        }
        file.resources()
                .forEach(
                        resource -> console.print(input.file() + ": LyncEdgeProxy " + resource.name() + " is valid\n"));
        return ExitCode.OK;
    }

    private List<InputProblem> check(LoadedResource loaded, Console console) {
        return switch (Planners.checking().plan(loaded)) {
            case Reading.Bad<Planned>(List<InputProblem> problems) -> problems;
            case Reading.Good<Planned>(Planned planned) -> {
                planned.plan().warnings().forEach(console::warn);
                yield references(loaded, planned, console).stream()
                        .map(loaded::problem)
                        .toList();
            }
        };
    }

    private List<ReferenceProblem> references(LoadedResource loaded, Planned planned, Console console) {
        AbsentReferences absent = input.hasDirectory() ? new AbsentReferences(Map.of()) : AbsentReferences.of(loaded);
        absent.objects()
                .forEach((path, object) -> console.note(path + ": " + object + " is not given, so it is not checked"));
        return absent.provable(planned.plan().problems());
    }
}
