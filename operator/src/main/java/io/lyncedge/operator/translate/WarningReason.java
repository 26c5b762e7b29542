package io.lyncedge.operator.translate;

/** Kinds of warnings: things that are accepted and worth saying. */
public enum WarningReason {
    /** A certificate ends within 30, 7 or 1 days. */
    CERTIFICATE_EXPIRING("CertificateExpiring"),
    /** A Secret with an OCSP staple that is not sent, as it would harm. */
    STAPLE_NOT_SERVED("StapleNotServed"),
    /** A WebServices name that only a wildcard covers: phones reject it. */
    WILDCARD_ONLY("WildcardOnly"),
    /** A pool whose certificate nobody verifies. */
    INSECURE_SKIP_VERIFY("InsecureSkipVerify"),
    /** A FrontEnd pool without a WebServices name: its users cannot join. */
    MISSING_WEB_SERVICES("MissingWebServices"),
    /** A pool that nothing publishes. */
    UNUSED_POOL("UnusedPool");

    private final String word;

    WarningReason(String word) {
        this.word = word;
    }

    /** The CamelCase word of Events. */
    @Override
    public String toString() {
        return word;
    }
}
