package io.lyncedge.proxy.wire;

/** Challenges of a WWW-Authenticate field. */
final class Challenges {
    private Challenges() {}

    /** Tells whether NTLM or Negotiate is among them. Commas part challenges and parameters alike, but not within quotes. */
    static boolean bindConnection(byte[] bytes, int from, int to) {
        int at = from;
        boolean binds = false;
        while (at < to && !binds) {
            int start = AsciiBytes.skipBlanks(bytes, at, to);
            int end = elementEnd(bytes, start, to);
            binds = SchemeNames.of(bytes, start, AsciiBytes.trimBlanks(bytes, start, end))
                    .bindsConnection();
            at = end + 1;
        }
        return binds;
    }

    /** Tells whether one of them carries a message of NTLM or Negotiate: the sign-in goes on. */
    static boolean carryMessage(byte[] bytes, int from, int to) {
        int at = from;
        boolean carries = false;
        while (at < to && !carries) {
            int start = AsciiBytes.skipBlanks(bytes, at, to);
            int end = elementEnd(bytes, start, to);
            int nameEnd = AsciiBytes.tokenEnd(bytes, start, end);
            carries = SchemeNames.of(bytes, start, nameEnd).bindsConnection()
                    && AsciiBytes.skipBlanks(bytes, nameEnd, end) < end;
            at = end + 1;
        }
        return carries;
    }

    private static int elementEnd(byte[] bytes, int from, int to) {
        boolean quoted = false;
        int at = from;
        while (at < to && (quoted || bytes[at] != ',')) {
            if (bytes[at] == '"') {
                quoted = !quoted;
            } else if (quoted && bytes[at] == '\\') {
                at++;
            }
            at++;
        }
        return Math.min(at, to);
    }
}
