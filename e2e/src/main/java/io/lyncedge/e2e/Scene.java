package io.lyncedge.e2e;

import java.io.IOException;

/** A part of the story; scenes build on one another and are played in their order. */
public interface Scene {
    /** What it shows. */
    String title();

    /** Plays it; what is expected and what is seen goes to the stage's transcript. */
    void play(Stage stage) throws IOException, InterruptedException;
}
