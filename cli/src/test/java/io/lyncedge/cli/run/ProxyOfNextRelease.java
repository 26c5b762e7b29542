package io.lyncedge.cli.run;

import io.lyncedge.config.NextWireFormat;
import io.lyncedge.proxy.boot.Main;

/** The image's main class in a release that does not exist yet: it reads wire versions 2 and 1. */
final class ProxyOfNextRelease {
    private ProxyOfNextRelease() {}

    /** Starts the process. */
    public static void main(String[] arguments) {
        Main.start(NextWireFormat.FORMATS);
    }
}
