package io.lyncedge.bench.site;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What all peers of one run share.
 *
 * @param directory where their files go, absolute
 * @param certificates what they show and trust
 * @param backendPort port of the backend on 127.0.0.1
 */
public record Site(Path directory, Certificates certificates, int backendPort) {
    /** What the templates of a program's configuration may name; {@code port} and {@code directory} are its own. */
    public Map<String, Object> values(int port, Path own) {
        Map<String, Object> values = new HashMap<>();
        values.put("port", port);
        values.put("directory", own);
        values.put("backend.port", backendPort);
        values.put("published", Names.PUBLISHED);
        values.put("server", Names.SERVER);
        values.put("authority", certificates.authority());
        values.put("front.chain", certificates.front().chain());
        values.put("front.key", certificates.front().key());
        values.put("front.both", certificates.front().both());
        values.put("backend.chain", certificates.backend().chain());
        values.put("backend.key", certificates.backend().key());
        // A master that runs as root would give its workers to an account that may not read the files.
        values.put("user", "root".equals(System.getProperty("user.name")) ? "user root;" : "");
        return values;
    }
}
