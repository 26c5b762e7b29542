package io.lyncedge.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The commands that the manual shows, and where each of them is played.
 *
 * @param inCluster of the pages of docs/, in their order, to be run by {@link DocumentsScene}
 * @param elsewhere lines that something else plays
 * @param nowhere lines that nothing is known to play
 */
record DocumentedCommands(List<ShownCommand> inCluster, List<String> elsewhere, List<String> nowhere) {
    /** By line, who plays it. */
    static final Map<String, String> PLAYED_BY = Map.of(
            "make demo", "CI",
            "make demo-cluster", "make e2e, which plays the same scenes",
            "make test", "CI",
            "make images", "make e2e and make proof, before anything else",
            "./lyncedge validate -f contoso.yaml", "the tests of the command line, on every example",
            "./lyncedge run -f contoso.yaml --secrets ./secrets", "the acceptance tests",
            "./lyncedge ports -f contoso.yaml", "the tests of the command line",
            "./lyncedge render -f contoso.yaml", "the tests of the command line",
            "kubectl apply -f contoso.yaml", "BadInputScene: it is shown with a mistake that is refused");

    /** Reads README and manual. */
    static DocumentedCommands of(Workspace workspace) throws IOException {
        DocumentedCommands found = new DocumentedCommands(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        String readme = workspace.read("README.md");
        List<ShownCommand> quickStart = ShownCommand.of(readme, QuickStartScene.SECTION);
        ShownCommand.of(readme, "").stream()
                .filter(command -> !quickStart.contains(command) || !command.isKubectl())
                .forEach(command -> found.sort(command, false));
        for (Path page : pages(workspace.file("docs"))) {
            ShownCommand.of(Files.readString(page), "").forEach(command -> found.sort(command, command.isKubectl()));
        }
        return found;
    }

    private void sort(ShownCommand command, boolean runs) {
        if (PLAYED_BY.containsKey(command.line())) {
            elsewhere.add(command.line());
        } else if (runs) {
            inCluster.add(command);
        } else {
            nowhere.add(command.line());
        }
    }

    private static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
