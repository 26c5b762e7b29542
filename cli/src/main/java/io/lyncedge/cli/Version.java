package io.lyncedge.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Version of this build, from the manifest of its jar. */
final class Version implements IVersionProvider {
    static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"lyncedge " + current(), "Java " + Runtime.version()};
    }
}
