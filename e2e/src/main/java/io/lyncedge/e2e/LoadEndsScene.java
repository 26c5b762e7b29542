package io.lyncedge.e2e;

/** The clients stop. */
final class LoadEndsScene implements Scene {
    @Override
    public String title() {
        return "Load ends";
    }

    @Override
    public void play(Stage stage) {
        Traffic traffic = stage.traffic();
        traffic.tell(stage.transcript());
        stage.transcript().note("in all: " + traffic.total());
        traffic.close();
    }
}
