package io.lyncedge.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What the clusters show after a scene that came otherwise than expected: objects, logs, metrics, one file each. */
final class Evidence {
    private static final String FOLDER = "e2e/target/evidence/";

    private Evidence() {}

    /** Keeps it in a folder that is named after the scene; says where. */
    static String keep(Stage stage, Scene scene) throws InterruptedException {
        String name = scene.title().replaceAll("[^A-Za-z0-9]+", "-").toLowerCase();
        Path folder = stage.workspace().file(FOLDER + name.substring(0, Math.min(name.length(), 40)));
        try {
            write(folder, Readable.of(stage.cluster()));
            if (stage.startedUnenforced().isPresent()) {
                write(
                        folder.resolve("second-cluster"),
                        Readable.of(stage.startedUnenforced().get()));
            }
            return "where to look: " + folder;
        } catch (IOException | RuntimeException e) {
            return "nothing more could be read: " + Reason.of(e);
        }
    }

    private static void write(Path folder, Readable readable) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> text : readable.texts().entrySet()) {
            Files.writeString(folder.resolve(text.getKey().replaceAll("[^A-Za-z0-9]+", "-") + ".txt"), text.getValue());
        }
    }
}
