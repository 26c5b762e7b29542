package io.lyncedge.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line without a command: shows its help. */
@Command(
        name = "lyncedge",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = "Publishes the web services of Lync and Skype for Business pools.",
        subcommands = {RunCommand.class, ValidateCommand.class, RenderCommand.class, PortsCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all is well", "1:problems, each printed with path, reason and remedy", "2:wrong usage"})
final class LyncEdgeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing command: name one of those below");
    }
}
