package io.lyncedge.proxy.wire;

/** Names of authentication schemes in credentials and challenges. */
final class SchemeNames {
    private static final byte[] NTLM = AsciiBytes.of("ntlm");
    private static final byte[] NEGOTIATE = AsciiBytes.of("negotiate");

    private SchemeNames() {}

    /** Returns the scheme that the range begins with. */
    static AuthorizationScheme of(byte[] bytes, int from, int to) {
        int end = AsciiBytes.tokenEnd(bytes, from, to);
        if (end < to && !AsciiBytes.isBlank(bytes[end])) {
            return AuthorizationScheme.OTHER;
        }
        if (AsciiBytes.matches(bytes, from, end, NTLM)) {
            return AuthorizationScheme.NTLM;
        }
        return AsciiBytes.matches(bytes, from, end, NEGOTIATE)
                ? AuthorizationScheme.NEGOTIATE
                : AuthorizationScheme.OTHER;
    }
}
