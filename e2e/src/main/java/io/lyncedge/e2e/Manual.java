package io.lyncedge.e2e;

import java.io.IOException;
import java.util.List;

/** A checkout of the project on the node, in which documented commands are run. */
final class Manual {
    private static final String DIRECTORY = "/tmp/checkout";

    private final Stage stage;
    private final Cluster cluster;

    Manual(Stage stage, Cluster cluster) throws IOException, InterruptedException {
        this.stage = stage;
        this.cluster = cluster;
        cluster.shell("mkdir -p " + DIRECTORY).good();
        for (String folder : List.of("deploy", "crds")) {
            cluster.copy(stage.workspace().file(folder), DIRECTORY + "/" + folder);
        }
    }

    void file(String name, String content) {
        cluster.write(content, DIRECTORY + "/" + name);
    }

    /** Runs a command of kubectl; what the document shows has to come. Others were run before. */
    void run(ShownCommand command) throws IOException, InterruptedException {
        if (!command.isKubectl()) {
            stage.transcript().note("run before: " + command.line());
            return;
        }
        Output output = run(command.line());
        stage.transcript().check("$ " + command.line(), 0, output.status());
        if (output.status() != 0) {
            stage.transcript().note(output.text());
        }
        if (!command.output().isEmpty()) {
            stage.transcript().check("it prints", command.shown(), ShownCommand.comparable(output.text()));
        }
    }

    /** Runs a command line there. */
    Output run(String line) throws IOException, InterruptedException {
        return cluster.shell("cd " + DIRECTORY + " && " + line);
    }
}
