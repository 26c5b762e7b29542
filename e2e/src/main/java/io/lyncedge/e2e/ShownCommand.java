package io.lyncedge.e2e;

import java.util.ArrayList;
import java.util.List;

/**
 * A command that a document shows.
 *
 * @param line without prompt and comment
 * @param output the lines that follow it
 */
record ShownCommand(String line, List<String> output) {
    private static final String PROMPT = "$ ";

    /** All of a document's section, or of the whole document if the heading is empty. */
    static List<ShownCommand> of(String document, String heading) {
        List<ShownCommand> commands = new ArrayList<>();
        boolean inside = heading.isEmpty();
        boolean console = false;
        for (String line : document.lines().toList()) {
            if (line.startsWith("```")) {
                console = line.equals("```console");
            } else if (!console && line.startsWith("## ") && !heading.isEmpty()) {
                inside = line.equals("## " + heading);
            } else if (console && inside) {
                add(line, commands);
            }
        }
        return List.copyOf(commands);
    }

    private static void add(String line, List<ShownCommand> commands) {
        if (line.startsWith(PROMPT)) {
            String command = line.substring(PROMPT.length()).replaceFirst("\\s+#.*$", "");
            commands.add(new ShownCommand(command, new ArrayList<>()));
        } else {
            commands.getLast().output().add(line);
        }
    }

    boolean isKubectl() {
        return line.startsWith("kubectl ");
    }

    /** What the document shows, without what differs from run to run: ages, hashes, white space. */
    String shown() {
        return comparable(String.join("\n", output));
    }

    static String comparable(String text) {
        return text.strip()
                .replaceAll("\\b([0-9]+[dhms])+\\b", "AGE")
                .replaceAll("\\b[0-9a-f]{64}\\b", "HASH")
                .replace("\n", " / ")
                .replaceAll("[ \\t]+", " ");
    }
}
