package io.lyncedge.cli;

import java.net.InetSocketAddress;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code: 0, 1 for problems, 2 for wrong usage. */
    public static void main(String[] args) {
        LogSetup.begin();
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new LyncEdgeCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(InetSocketAddress.class, ListenAddress::parse)
                .registerConverter(EndpointOverride.class, EndpointOverride::parse);
    }
}
