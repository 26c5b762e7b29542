package io.lyncedge.proxy.wire;

/**
 * The largest head that a parser accepts.
 *
 * @param startLine bytes of the request or status line without its CRLF, at least 1
 * @param headers bytes of all field lines with their CRLFs, at least 1
 * @param fields number of field lines, at least 1
 */
public record HeadLimits(int startLine, int headers, int fields) {
    /** 16 KiB start line (414), 64 KiB of headers or 100 fields (431). */
    public static final HeadLimits STANDARD = new HeadLimits(16 * 1024, 64 * 1024, 100);

    /** Refuses limits under which no head at all could pass. */
    public HeadLimits {
        if (startLine < 1 || headers < 1 || fields < 1) {
            throw new IllegalArgumentException(
                    "limits must be positive: " + startLine + ", " + headers + ", " + fields);
        }
    }
}
