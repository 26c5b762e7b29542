package io.lyncedge.bench.plan;

import java.nio.charset.StandardCharsets;

/** What is asked of the proxies. Both sides are TLS 1.3; upstream connections are always kept alive. */
public enum Scenario {
    /** Many small answers: the cost of heads and of one TLS record each way. */
    S1("1 KiB GET, 64 connections kept alive", "/small", 1024, 64, 100_000),
    /** Answers of several TLS records: what a page or an address book file costs. */
    S2("100 KiB GET, 64 connections kept alive", "/medium", 100 * 1024, 64, 20_000),
    /** Few large answers: the cost of moving bytes. */
    S3("10 MiB download, 4 connections kept alive", "/large", 10 * 1024 * 1024, 4, 100),
    /** The same the other way: the backend reads the whole body and answers with its length and checksum. */
    S4("10 MiB upload, 4 connections kept alive", "/upload", 10 * 1024 * 1024, 4, 100),
    /** A connection with a full handshake for each request. */
    S5("1 KiB GET, each on a new TLS 1.3 connection, 16 at a time", "/small", 1024, 16, 20_000),
    /** A connection for each request whose session is resumed by the ticket of one before. */
    S5R("1 KiB GET, each on a new TLS 1.3 connection resumed by ticket, 16 at a time", "/small", 1024, 16, 20_000),
    /** Requests that the backend holds: what an idle pair of connections keeps. */
    S6("5,000 held polls", "/poll", 1024, 5_000, 0);

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

    /** Connections of the load at any time. */
    public int connections() {
        return connections;
    }

    /** Requests without which no peer is warm: the JVM compiles by counts, not by time. */
    public int warmUpRequests() {
        return warmUpRequests;
    }

    /** Bytes of every answer's body, or of every request's body where the load sends them. */
    public int bodyBytes() {
        return bodyBytes;
    }

    /** Whether wrk is the load: it asks with GET on connections that it keeps. */
    public boolean keepsConnections() {
        return switch (this) {
            case S1, S2, S3 -> true;
            case S4, S5, S5R, S6 -> false;
        };
    }

    /** The body that is sent: printable, and another at each offset of a block than in the block before. */
    public String body() {
        byte[] body = new byte[bodyBytes];
        for (int i = 0; i < bodyBytes; i++) {
            body[i] = (byte) ('a' + (i + i / 4096) % 26);
        }
        return new String(body, StandardCharsets.US_ASCII);
    }

    /** The name as the reports write it. */
    @Override
    public String toString() {
        return name().replace('R', 'r');
    }
}
