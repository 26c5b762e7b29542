package io.lyncedge.e2e;

import java.io.IOException;
import java.util.List;

/** What a user sees with kubectl. */
final class LookScene implements Scene {
    @Override
    public String title() {
        return "What kubectl shows";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        show(stage, List.of("get", "lep"), "contoso");
        show(stage, List.of("get", "lep", "-o", "wide"), "contoso");
        show(stage, List.of("explain", "lep.spec.pools"), "servers");
        show(stage, List.of("describe", "lep", "contoso"), "Events:");
        show(stage, List.of("get", "deployments,services,networkpolicies,poddisruptionbudgets"), "contoso-lyncedge");
    }

    private static void show(Stage stage, List<String> arguments, String expected)
            throws IOException, InterruptedException {
        Output output = Contoso.kubectl(stage.cluster(), arguments.toArray(String[]::new));
        stage.transcript().command("kubectl -n lync-edge " + String.join(" ", arguments), output.text());
        stage.transcript()
                .check(
                        "kubectl " + String.join(" ", arguments),
                        "shows " + expected,
                        output.text().contains(expected) ? "shows " + expected : "exit code " + output.status());
    }
}
