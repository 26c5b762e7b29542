package io.lyncedge.cli.acceptance;

import java.nio.file.Path;
import java.util.List;

/** Makes a proxy serve a resource. */
@FunctionalInterface
public interface FrontStarter {

    /**
     * Starts it and waits until it serves.
     *
     * @param resource file with the LyncEdgeProxy
     * @param secrets directory with a folder for each Secret and ConfigMap that it names
     * @param servers which port of this machine stands for each server: {@code HOST:PORT=ADDRESS:PORT}
     */
    Front start(Path resource, Path secrets, List<String> servers) throws Exception;
}
