package io.lyncedge.bench.plan;

import java.nio.charset.StandardCharsets;

/** What is asked of the proxies. Connections are kept alive on both sides; both sides are TLS 1.3. */
public enum Scenario {
    /** Many small answers: the cost of heads and of one TLS record each way. */
    S1("1 KiB GET, 64 connections", "/small", 1024, 64, 100_000),
    /** Few large answers: the cost of moving bytes. */
    S3("10 MiB download, 4 connections", "/large", 10 * 1024 * 1024, 4, 100);

    private final String description;
    private final String path;
    private final int bodyBytes;
    private final int connections;
    private final int warmUpRequests;

    Scenario(String description, String path, int bodyBytes, int connections, int warmUpRequests) {
        this.description = description;
        this.path = path;
        this.bodyBytes = bodyBytes;
        this.connections = connections;
        this.warmUpRequests = warmUpRequests;
    }

    /** In the words of the report. */
    public String description() {
        return description;
    }

    /** Target of every request. */
    public String path() {
        return path;
    }

    /** Connections of the load. */
    public int connections() {
        return connections;
    }

    /** Requests without which no peer is warm: the JVM compiles by counts, not by time. */
    public int warmUpRequests() {
        return warmUpRequests;
    }

    /** Bytes of every answer's body. */
    public int bodyBytes() {
        return bodyBytes;
    }

    /** The body that every answer must have: printable, and another at each offset of a block than in the block before. */
    public String body() {
        byte[] body = new byte[bodyBytes];
        for (int i = 0; i < bodyBytes; i++) {
            body[i] = (byte) ('a' + (i + i / 4096) % 26);
        }
        return new String(body, StandardCharsets.US_ASCII);
    }
}
