package io.lyncedge.e2e;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Scenes that are played beside others, since they happen in a cluster of their own; shown when they have ended. */
final class Beside {
    private final List<Scene> scenes;
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final Transcript transcript = new Transcript(new PrintStream(shown, true, StandardCharsets.UTF_8));
    private CompletableFuture<Void> played = CompletableFuture.completedFuture(null);

    Beside(Scene... scenes) {
        this.scenes = List.of(scenes);
    }

    /** From here on they are played. */
    Scene begins() {
        return scene("Beside what follows, in a second cluster: " + titles(), this::begin);
    }

    /** Waits for them and shows what came of them. */
    Scene ends() {
        return scene("What came of the second cluster meanwhile", this::end);
    }

    private void begin(Stage stage) {
        Stage beside = stage.beside(transcript);
        played = CompletableFuture.runAsync(
                () -> scenes.forEach(scene -> play(scene, beside)),
                // Not in the common pool: clients of the API server need its few threads.
                task -> Thread.ofPlatform().daemon().start(task));
    }

    private void end(Stage stage) {
        try {
            played.join();
        } finally {
            shown.toString(StandardCharsets.UTF_8).lines().forEach(stage.transcript()::relay);
            stage.transcript().summary().include(transcript.summary());
            stage.endBeside();
        }
    }

    private String titles() {
        return String.join("; ", scenes.stream().map(Scene::title).toList());
    }

    private static void play(Scene scene, Stage stage) {
        try {
            Story.play(scene, stage);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Scene scene(String title, Consumer<Stage> action) {
        return new Scene() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public void play(Stage stage) {
                action.accept(stage);
            }
        };
    }
}
