package io.lyncedge.e2e;

import java.util.List;

/** All scenes, in their order. */
public final class Story {
    private Story() {}

    /** The scenes of one run. */
    public static List<Scene> scenes() {
        return List.of(
                new InstallScene(),
                new ServeScene(),
                new TrafficScene(),
                new PortRowsScene(),
                new LookScene(),
                new EditScene(),
                new RotateScene(),
                new BadInputScene(),
                new SpeedScene(),
                new LeastPrivilegeScene(),
                new DeleteScene());
    }
}
