package io.lyncedge.proxy.boot;

import io.lyncedge.config.ConfigProblem;
import io.lyncedge.proxy.config.BundleDirectory;
import io.lyncedge.proxy.config.DirectoryContent;
import java.util.Optional;

/** Reloads a process whenever the bundle directory holds something new. */
final class BundleWatch implements Runnable {
    private final BundleDirectory directory;
    private final ProxyProcess process;
    private Optional<ConfigProblem> unreadable = Optional.empty();

    BundleWatch(BundleDirectory directory, ProxyProcess process) {
        this.directory = directory;
        this.process = process;
    }

    /** Looks once. */
    @Override
    public void run() {
        switch (directory.poll()) {
            case DirectoryContent.Unchanged _ -> unreadable = Optional.empty();
            case DirectoryContent.Changed changed -> {
                unreadable = Optional.empty();
                process.reload(changed.bundle());
            }
            case DirectoryContent.Unreadable(ConfigProblem problem) -> tellOnce(problem);
        }
    }

    private void tellOnce(ConfigProblem problem) {
        if (!unreadable.equals(Optional.of(problem))) {
            unreadable = Optional.of(problem);
            process.unreadable(problem);
        }
    }
}
