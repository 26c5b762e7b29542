package io.lyncedge.e2e;

import java.io.IOException;
import java.util.List;

/** Scenes in their order. */
public final class Story {
    private Story() {}

    /** What the demonstration shows, from the installation to the end; some minutes. */
    public static List<Scene> scenes() {
        return List.of(
                new InstallScene(),
                new ServeScene(),
                new TrafficScene(),
                new PortRowsScene(),
                new LookScene(),
                new EditScene(),
                new RotateScene(),
                new AddCertificateScene(),
                new BadInputScene(),
                new SpeedScene(),
                new PodSecurityScene(),
                new LeastPrivilegeScene(),
                new DeleteScene());
    }

    /** Changes under load, what breaks and comes back, rights, secrets, the manual's own words; about half an hour. */
    public static List<Scene> proof() {
        Beside manual = new Beside(new QuickStartScene(), new DocumentsScene());
        return List.of(
                new InstallScene(),
                new ServeScene(),
                new LoadBeginsScene(),
                new DnsBeginsScene(),
                manual.begins(),
                new EditScene(),
                new RotateScene(),
                new AddCertificateScene(),
                new ScaleScene(),
                new RolloutScene(),
                new PodsEndScene(),
                new OperatorScene(),
                new RefusedConfigurationScene(),
                new LostSecretScene(),
                new UnreachablePoolScene(),
                new WidenedPolicyScene(),
                new AutoscalingScene(),
                new TakenPortScene(),
                manual.ends(),
                new SpeedScene(),
                new DnsEndsScene(),
                new LoadEndsScene(),
                new StoppedPodScene(),
                new PodSecurityScene(),
                new LeastPrivilegeScene(),
                new SecretsScene(),
                new RightsScene());
    }

    /** Plays one, tells what it did to the clients that go on meanwhile, and how long it took. */
    public static void play(Scene scene, Stage stage) throws IOException, InterruptedException {
        Transcript transcript = stage.transcript();
        transcript.title(scene.title());
        long start = System.nanoTime();
        scene.play(stage);
        stage.traffic().tell(transcript);
        transcript.note("this scene took %.0f s".formatted((System.nanoTime() - start) / 1e9));
    }
}
