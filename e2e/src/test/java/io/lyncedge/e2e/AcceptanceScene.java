package io.lyncedge.e2e;

import io.lyncedge.cli.acceptance.MainRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every row of the acceptance table that needs no special set-up, through a Service of the cluster. */
final class AcceptanceScene implements Scene {
    @Override
    public String title() {
        return "Acceptance: the rows of requests.csv through the Service";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("lyncedge-acceptance");
        List<MainRows.Result> results = results(stage, directory);
        stage.transcript()
                .check("rows that were played, at least", "50", Integer.toString(results.size()), results.size() >= 50);
        for (MainRows.Result row : results) {
            boolean good = row.faults().isEmpty();
            stage.transcript()
                    .check(
                            row.id(),
                            row.expected(),
                            good ? row.seen() : row.faults().toString(),
                            good);
        }
    }

    private static List<MainRows.Result> results(Stage stage, Path directory) throws IOException, InterruptedException {
        try {
            return MainRows.play(new ClusterFrontStarter(stage), directory);
        } catch (IOException | InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
