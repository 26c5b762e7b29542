package io.lyncedge.cli;

import java.net.InetSocketAddress;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {
    private static final String LOG_CONFIGURATION = "log4j2.configurationFile";

    private Main() {}

    /** Runs one command and ends the process with its exit code: 0, 1 for problems, 2 for wrong usage. */
    public static void main(String[] args) {
        // Before the first logger is made: whoever runs this reads text, not the JSON of the image.
        if (System.getProperty(LOG_CONFIGURATION) == null) {
            System.setProperty(LOG_CONFIGURATION, "lyncedge-log.xml");
        }
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new LyncEdgeCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(InetSocketAddress.class, ListenAddress::parse)
                .registerConverter(EndpointOverride.class, EndpointOverride::parse);
    }
}
