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
                new AdmissionScene(),
                new DeleteScene());
    }

    /** Changes under load, what breaks and comes back, rights, secrets, the manual's own words; about half an hour. */
    public static List<Scene> proof() {
        Beside manual = new Beside(new QuickStartScene(), new DocumentsScene());
        return List.of(
                new InstallScene(),
                new ServeScene(),
                new LoadBeginsScene(),
                new OperatorScene(), // before the server moves: a new leader keeps addresses for ten minutes again
                new DnsBeginsScene(),
                manual.begins(),
                new EditScene(),
                new RotateScene(),
                new AddCertificateScene(),
                new ScaleScene(),
                new RolloutScene(),
                new PodsEndScene(),
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
                new AdmissionScene(),
                new SecretsScene(),
                new RightsScene());
    }

    /**
     * Plays one; tells why it did not come to its end, what it did to the clients that go on meanwhile, and how long it
     * took.
     */
    public static void play(Scene scene, Stage stage) throws InterruptedException {
        Transcript transcript = stage.transcript();
        transcript.title(scene.title());
        long start = System.nanoTime();
        try {
            scene.play(stage);
        } catch (IOException | RuntimeException e) {
            transcript.check("the scene is played to its end", "yes", Reason.of(e), false);
        }
        stage.traffic().tell(transcript);
        if (!transcript.ended(scene.title(), (System.nanoTime() - start) / 1e9)) {
            transcript.note(Evidence.keep(stage, scene));
        }
    }
}
